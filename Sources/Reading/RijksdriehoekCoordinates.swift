internal import Foundation
internal import Model

extension GeoPoint {
    /// Converts RD New (EPSG:28992) to WGS84 by the polynomials of Schreutelkamp and Strang van Hees (2001), good to about a decimetre.
    ///
    /// - Parameters:
    ///   - x: metres east.
    ///   - y: metres north.
    init(rijksdriehoekX x: Double, y: Double) {
        let east = (x - 155_000) * 1e-5
        let north = (y - 463_000) * 1e-5
        let sum = { (terms: [(p: Int, q: Int, k: Double)]) in
            terms.reduce(0) { $0 + $1.k * power(east, $1.p) * power(north, $1.q) } / 3600
        }
        self.init(longitude: 5.38720621 + sum(longitudeTerms), latitude: 52.15517440 + sum(latitudeTerms))
    }
}

private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { result, _ in result * base }
}

private let latitudeTerms: [(p: Int, q: Int, k: Double)] = [
    (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.2475), (2, 1, -0.84978), (0, 3, -0.0655), (2, 2, -0.01709), (1, 0, -0.00738),
    (4, 0, 0.0053), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
]

private let longitudeTerms: [(p: Int, q: Int, k: Double)] = [
    (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607), (0, 1, 0.01199),
    (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
]
