/// A QR code as a drawing: dark modules on white, whatever the colours of the page, for a camera to read.
package struct QRSymbol: Sendable, Equatable {
    /// Rows from the top, in each row whether a module is dark.
    package var rows: [[Bool]]
    /// The drawing's accessible name: where the code leads.
    package var title: String
    /// The side of a module at the natural size, in px.
    package var moduleSize: Double

    package init(rows: [[Bool]], title: String, moduleSize: Double = 4) {
        self.rows = rows
        self.title = title
        self.moduleSize = moduleSize
    }

    /// Light modules that the standard (ISO/IEC 18004) wants on every side.
    package static let quietZone = 4

    /// The drawing as SVG markup for an HTML page: a white ground, and one path with a box for each stretch of dark modules in a row.
    package func svg() -> String {
        let side = (rows.map(\.count).max() ?? 0) + 2 * Self.quietZone
        let height = rows.count + 2 * Self.quietZone
        var root = SVGElement("svg", class: "kr-qr")
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("viewBox", "0 0 \(side) \(height)")
            .set("width", Double(side) * moduleSize).set("height", Double(height) * moduleSize)
            .set("role", "img").set("aria-label", title)
            .set("shape-rendering", "crispEdges")
        root.append(SVGElement("path").set("fill", "#fff").set("d", "M0 0h\(side)v\(height)H0z"))
        root.append(SVGElement("path").set("fill", "#000").set("d", path()))
        return root.markup()
    }

    private func path() -> String {
        var path = ""
        for (row, modules) in rows.enumerated() {
            var column = 0
            while column < modules.count {
                let start = column
                while column < modules.count, modules[column] { column += 1 }
                if column > start {
                    let length = column - start
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
                } else {
                    column += 1
                }
            }
        }
        return path
    }
}
