#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#endif

/// Where values lie on a radar: axes clockwise from the top, the centre one step below the scale's minimum.
package struct RadarGeometry: Sendable, Equatable {
    package var centre: PlanarPoint
    /// From the centre to the scale's maximum, in px.
    package var radius: Double
    package var axisCount: Int

    package init(centre: PlanarPoint, radius: Double, axisCount: Int) {
        self.centre = centre
        self.radius = radius
        self.axisCount = axisCount
    }

    /// The unit vector of an axis; fractions lie between axes.
    package func direction(ofAxis index: Double) -> PlanarPoint {
        let angle = 2 * Double.pi * index / Double(max(axisCount, 1))
        return PlanarPoint(sin(angle), -cos(angle))
    }

    /// The distance from the centre at which a value of the scale is drawn, in px.
    package func radius(of value: Double, on scale: ValueScale) -> Double {
        let lowest = scale.minimum - scale.step
        return radius * (scale.clamped(value) - lowest) / (scale.minimum + scale.length - lowest)
    }

    /// The point at a distance along an axis.
    package func point(onAxis index: Double, at distance: Double) -> PlanarPoint {
        let unit = direction(ofAxis: index)
        return PlanarPoint(centre.x + unit.x * distance, centre.y + unit.y * distance)
    }

    /// The point of a value on an axis.
    package func point(of value: Double, onAxis index: Int, scale: ValueScale) -> PlanarPoint {
        point(onAxis: Double(index), at: radius(of: value, on: scale))
    }
}
