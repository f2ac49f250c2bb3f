internal import Model

/// In what system and order the coordinates of a feature stand: WGS84 or RD New, longitude or x first or last.
struct CoordinateOrder {
    let isDegrees: Bool
    let isSwapped: Bool

    /// The order in which all positions of a feature make sense; nil when they can be neither degrees nor metres of RD New.
    ///
    /// Degrees are turned round only where they lie in or about the Kingdom of the Netherlands so, and not as they stand.
    init?(_ extent: CoordinateExtent) {
        let (x, y) = (extent.x, extent.y)
        if Self.isWithin(x, -180...180), Self.isWithin(y, -90...90) {
            isDegrees = true
            isSwapped = !Self.isInKingdom(longitude: x, latitude: y) && Self.isInKingdom(longitude: y, latitude: x)
        } else if Self.isWithin(x, Self.easting), Self.isWithin(y, Self.northing) {
            isDegrees = false
            isSwapped = false
        } else if Self.isWithin(y, Self.easting), Self.isWithin(x, Self.northing) {
            isDegrees = false
            isSwapped = true
        } else {
            return nil
        }
    }

    /// A position in WGS84.
    func point(x: Double, y: Double) -> GeoPoint {
        let (x, y) = isSwapped ? (y, x) : (x, y)
        return isDegrees ? GeoPoint(longitude: x, latitude: y) : GeoPoint(rijksdriehoekX: x, y: y)
    }

    /// The system of which coordinates are, by the numbers that it has in and about the Netherlands.
    static func otherSystem(x: Double, y: Double) -> String? {
        let found = systems.first { $0.x.contains(x) && $0.y.contains(y) } ?? systems.first { $0.x.contains(y) && $0.y.contains(x) }
        return found?.name
    }

    private static let systems: [(name: String, x: ClosedRange<Double>, y: ClosedRange<Double>)] = [
        ("Web Mercator (EPSG:3857)", 200_000...1_000_000, 6_200_000...7_400_000),
        ("UTM (EPSG:25831, 25832, 32631 or 32632)", 50_000...950_000, 5_500_000...6_000_000),
        ("ETRS89-LAEA (EPSG:3035)", 3_700_000...4_400_000, 2_900_000...3_600_000),
        ("Belgian Lambert 2008 (EPSG:3812)", 480_000...820_000, 500_000...780_000),
        ("Belgian Lambert 72 (EPSG:31370)", 0...310_000, 0...289_000),
    ]

    /// Metres of RD New, with what lies just over the border.
    private static let easting = -10_000.0...310_000.0
    private static let northing = 289_000.0...640_000.0

    /// The Netherlands with what lies about them in Belgium and Germany, and the islands in the Caribbean.
    private static let kingdom: [(longitude: ClosedRange<Double>, latitude: ClosedRange<Double>)] = [
        (2...9, 49...55.5), (-71 ... -62, 11.5...18.5),
    ]

    private static func isInKingdom(longitude: ClosedRange<Double>, latitude: ClosedRange<Double>) -> Bool {
        kingdom.contains { isWithin(longitude, $0.longitude) && isWithin(latitude, $0.latitude) }
    }

    private static func isWithin(_ range: ClosedRange<Double>, _ bounds: ClosedRange<Double>) -> Bool {
        bounds.contains(range.lowerBound) && bounds.contains(range.upperBound)
    }
}
