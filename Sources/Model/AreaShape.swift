/// How an area is drawn.
package enum AreaShape: Hashable, Sendable {
    /// A tile on a grid; column and row from 1, counted from the top left.
    case tile(column: Int, row: Int)
    /// Polygons of rings of points in WGS84; the first ring is the outline, the others are holes, either winding.
    case outline([[[GeoPoint]]])
}

/// A point in WGS84, degrees.
package struct GeoPoint: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
