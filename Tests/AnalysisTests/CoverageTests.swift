import Analysis
import Model
import Testing

@Suite struct CoverageTests {
    private let directory = Directory(
        organisations: [
            Organisation(slug: Slug("politie"), title: "Politie", text: MarkdownText(text: "", file: "x.md"), place: nowhere),
            Organisation(
                slug: Slug("welzijn"), title: "Welzijn", areas: [Slug("buurt")], text: MarkdownText(text: "", file: "x.md"), place: nowhere),
        ],
        contacts: [
            Contact(slug: Slug("w"), name: "Willem", organisation: Slug("politie"), areas: [Slug("wijk")], place: nowhere),
            Contact(slug: Slug("b"), name: "Bea", organisation: Slug("politie"), areas: [Slug("buurt")], place: nowhere),
            Contact(slug: Slug("s"), name: "Sam", organisation: Slug("politie"), areas: [Slug("stad")], place: nowhere),
        ],
        areas: [
            Area(slug: Slug("buurt"), name: "Buurt", partOf: Slug("wijk"), place: nowhere),
            Area(slug: Slug("ergens"), name: "Ergens", place: nowhere), Area(slug: Slug("stad"), name: "Stad", place: nowhere),
            Area(slug: Slug("wijk"), name: "Wijk", partOf: Slug("stad"), place: nowhere),
        ])

    /// Whoever works in a part works in the whole, not the other way round.
    @Test func includesAreasWithinAreas() {
        let found = coverage(of: directory, tree: AreaTree(directory.areas))
        #expect(found.map(\.area.slug.text) == ["buurt", "ergens", "stad", "wijk"])
        #expect(found.map { $0.contacts.map(\.name) } == [["Bea"], [], ["Bea", "Sam", "Willem"], ["Bea", "Willem"]])
        #expect(
            found.map { $0.organisations.map(\.title) } == [["Politie", "Welzijn"], [], ["Politie", "Welzijn"], ["Politie", "Welzijn"]])
    }

    @Test func endsInCircleOfAreas() {
        var circle = directory
        circle.areas[2].partOf = Slug("buurt")
        #expect(coverage(of: circle, tree: AreaTree(circle.areas)).count == 4)
    }
}
