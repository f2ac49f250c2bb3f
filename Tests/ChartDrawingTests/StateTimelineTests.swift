import Testing

@testable import ChartDrawing

@Suite struct StateTimelineTests {
    private static let text = FigureText(title: "Hoe de stappen veranderden", summary: "Eerst niet, toen deels.", idPrefix: "regel")

    private static let steps = StateTimeline(
        rows: [
            .init(
                title: "Elke partij heeft gezegd wat zij samen wil doen, en wat niet.",
                states: [.init(column: 0, mark: .empty), .init(column: 2, mark: .half)]),
            .init(title: "Pas daarna kiezen we een vorm.", states: [.init(column: 1, mark: .full)]),
            .init(
                title: "Het werk is verdeeld.",
                states: [.init(column: 0, mark: .full), .init(column: 1, mark: .half), .init(column: 2, mark: .dash)]),
        ], columns: ["feb 2022", "jul 2022", "sep 2022"], text: text)

    /// The first column stands 36 px after the titles of 190 px, the last 30 px before the edge at 460 px, the others evenly between.
    @Test(arguments: [(1, [226.0]), (2, [226, 430]), (3, [226, 328, 430])])
    func spreadsColumnsEvenly(count: Int, places: [Double]) {
        let chart = StateTimeline(rows: [.init(title: "A", states: [])], columns: (1...count).map { "\($0)" }, text: Self.text)
        #expect(StateTimelineLayout(chart: chart).columns == places)
    }

    @Test func leavesOutDatesThatWouldTouch() {
        let dates = (1...12).map { "\($0) nov 2022" }
        let layout = StateTimelineLayout(chart: StateTimeline(rows: Self.steps.rows, columns: dates, text: Self.text))
        #expect(layout.labels.last?.line.runs.first?.text == "12 nov 2022")
        for (left, right) in zip(layout.labels, layout.labels.dropFirst()) {
            #expect(left.x + left.line.width / 2 + 8 <= right.x - right.line.width / 2)
        }
    }

    /// Each line ends 10 px before the next mark, or at the edge when the state still holds.
    @Test func drawsALineForAsLongAsAStateLasts() {
        let svg = Self.steps.svg()
        #expect(svg.components(separatedBy: "class=\"kr-state-line\"").count - 1 == 6)
        #expect(svg.contains("x1=\"236\"") && svg.contains("x2=\"420\""))
        #expect(svg.components(separatedBy: "x2=\"460\"").count - 1 == 3)
    }

    /// What tells the states apart is their shape.
    @Test func drawsEachStateWithItsOwnShape() {
        let shapes = StateMark.allCases.map { $0.drawn(at: PlanarPoint(0, 0)).dropFirst().map(\.name) }
        #expect(shapes == [["path"], ["path"], [], ["line"]])
    }

    @Test func drawsSnapshot() throws {
        try expectSnapshot(of: Self.steps.svg(), "states-3")
        try expectSnapshot(of: StateTimeline(rows: [], columns: [], text: Self.text).svg(), "states-0")
    }
}
