import Foundation
import Testing

@testable import ChartDrawing

/// Outlines of more points than a drawing can show, or that cross each other everywhere: they are drawn as far as that makes sense, in time.
@Suite(.serialized) struct LargeMapTests {
    private let rules = BoundarySimplification.drawing

    private func circle(_ count: Int, jitter: Double = 0) -> [PlanarPoint] {
        var state: UInt64 = 1
        return (0..<count).map { number in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let reach = 300 + jitter * Double(state >> 40) / Double(1 << 24)
            let angle = 2 * Double.pi * Double(number) / Double(count)
            return PlanarPoint(350 + reach * cos(angle), 350 + reach * sin(angle))
        }
    }

    private func seconds(_ areas: [AreaOutline]) -> (Double, [AreaOutline]) {
        let start = ContinuousClock.now
        let drawn = rules.simplified(areas, pathBytes: 100_000)
        return ((ContinuousClock.now - start) / .seconds(1), drawn)
    }

    /// A million points around a circle of a radius of 300: π · 300² is 282,743.
    @Test(.timeLimit(.minutes(10))) func drawsRingOfMillionPoints() {
        let (seconds, drawn) = seconds([AreaOutline(polygons: [[circle(1_000_000)]])])
        #expect(seconds < 60)
        #expect(abs(drawn[0].surface - 282_743) < 0.01 * 282_743)
    }

    @Test(.timeLimit(.minutes(10))) func drawsRingOfMillionPointsToAndFro() {
        #expect(seconds([AreaOutline(polygons: [[circle(1_000_000, jitter: 40)]])]).0 < 60)
    }

    /// Two thousand squares, each a little further on than the one before, and once all in one place.
    @Test(.timeLimit(.minutes(10)), arguments: [0.0, 0.0001, 0.01, 0.3]) func drawsSquaresThatAreNearlyEqual(step: Double) {
        let squares = (0..<2000).map { number in
            AreaOutline(polygons: [[SampleFigures.square(Double(number) * step, Double(number) * step, side: 300)]])
        }
        let (seconds, drawn) = seconds(squares)
        #expect(seconds < 60)
        #expect(drawn.allSatisfy { abs($0.surface - 90_000) < 0.02 * 90_000 })
    }

    /// One long line among a million short ones lies in all the cells that these are sorted into.
    @Test(.timeLimit(.minutes(10))) func sortsLongLineAmongShortOnes() {
        let points = circle(100_000) + [PlanarPoint(0, 0), PlanarPoint(700, 700)]
        let start = ContinuousClock.now
        let crossing = CrossingArcs([Array(0..<100_000), [100_000, 100_001]], points)
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(crossing.found == [0, 1] && crossing.isComplete)
    }

    /// Two neighbours of sixty thousand points each keep their one border, though each is thinned on its own.
    @Test(.timeLimit(.minutes(10))) func keepsBorderTogetherThatIsThinned() {
        let border = (0...60_000).map { PlanarPoint(300 + 20 * sin(Double($0) / 3000), Double($0) / 100) }
        let left = AreaOutline(polygons: [[[PlanarPoint(0, 0)] + border + [PlanarPoint(0, 600)]]])
        let right = AreaOutline(polygons: [[[PlanarPoint(600, 600)] + border.reversed() + [PlanarPoint(600, 0)]]])
        let drawn = rules.simplified([left, right])
        #expect(abs(drawn[0].surface + drawn[1].surface - 360_000) < 20)
    }
}
