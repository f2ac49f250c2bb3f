import Analysis
import Diagnostics
import Model
import Testing

@testable import Planning

@Suite struct CoveragePlanTests {
    /// Areas `0`, `1`… with some parts each, and a part of the first with parts of its own.
    private func areas(roots: Int, parts: Int, deeper: Int = 0) -> [Area] {
        let place = SourcePlace(file: "Content/directory/areas.yaml")
        let area = { (name: String, parent: String?) in
            Area(slug: Slug(name), name: name, partOf: parent.map { Slug($0) }, place: place)
        }
        return (0..<roots).flatMap { root in [area("\(root)", nil)] + (0..<parts).map { area("\(root)-\($0)", "\(root)") } }
            + (0..<deeper).map { area("0-0-\($0)", "0-0") }
    }

    private func plans(_ areas: [Area]) -> [CoveragePlan] {
        let tree = AreaTree(areas)
        let contact = Contact(
            slug: Slug("a"), name: "A", organisation: Slug("o"), domain: "zorg", themes: [], place: SourcePlace(file: "x.csv"))
        let directory = Directory(contacts: [contact], areas: areas)
        return coveragePlans(of: CoverageTable.Kind.allCases.map { CoverageTable(of: directory, by: $0, tree: tree) }, tree: tree)
    }

    @Test func putsSmallMapOnOnePage() {
        let plans = plans(areas(roots: 10, parts: 5))
        #expect(plans.map(\.address.path) == ["directory/coverage.html"])
        #expect(plans[0].rows.count == 60)
        // No contact names a theme: there is no second table.
        #expect(plans[0].other == nil)
    }

    @Test func dividesLargeMap() {
        let plans = plans(areas(roots: 3, parts: 40, deeper: 30))
        #expect(
            plans.map(\.address.path) == [
                "directory/coverage.html", "directory/coverage/0.html", "directory/coverage/0-0.html", "directory/coverage/1.html",
                "directory/coverage/2.html",
            ])
        // The first with its 40 parts, one of which has 30 more on a page of its own.
        #expect(plans.map(\.rows.count) == [3, 41, 31, 41, 41])
        #expect(plans[0].parts.count == 3)
        #expect(plans[1].parts == [Slug("0-0"): PageAddress("directory/coverage/0-0.html")])
    }

    @Test func showsEachAreaOnSomePage() {
        let areas = areas(roots: 80, parts: 2, deeper: 70)
        let tree = AreaTree(areas)
        let plans = plans(areas)
        let table = CoverageTable(of: Directory(areas: areas), by: .domains, tree: tree)
        #expect(Set(plans.flatMap { $0.rows.map { table.rows[$0].area.slug } }) == Set(areas.map(\.slug)))
        #expect(plans.count == 82)
    }
}
