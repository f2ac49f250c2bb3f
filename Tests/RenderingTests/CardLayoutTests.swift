import Testing

@testable import Rendering

@Suite struct CardLayoutTests {
    private func card(_ people: Int, name: String = "Anna Vos", wider: Int = 0) -> CardLayout {
        let row = CardLayout.Row(
            name: name, role: "Wijkagent, Politie", telephone: "010 000 10 01", hours: "ma-vr 9-17 uur",
            absent: "Afwezig? Jan Bos 010 000 10 02")
        return CardLayout(
            title: "Wie bel je in Noord?", rows: Array(repeating: row, count: people),
            wider: wider == 0 ? [] : [Array(repeating: row, count: wider)], desks: ["Politie", "Opvang Zuid"])
    }

    /// The more people, the smaller the type; what fits no sheet is set as it can be read.
    @Test func setsTypeNoSmallerThanItMust() {
        #expect(card(5).density == .roomy && card(5).sheetCount == 1)
        #expect(card(15).density == .close && card(15).sheetCount == 1)
        #expect(card(20).density == .dense && card(20).sheetCount == 1)
        #expect(card(40).density != .roomy && card(40).sheetCount != 1)
    }

    /// Long names take lines, people of wider areas take room: both can make a second sheet of one.
    @Test func countsLinesAndNotOnlyPeople() {
        #expect(card(20).sheetCount == 1)
        #expect(card(20, name: String(repeating: "Anna ", count: 60)).sheetCount != 1)
        #expect(card(20, wider: 40).sheetCount != 1)
        #expect(card(20).sheets(at: .dense) < card(20).sheets(at: .close))
    }
}
