import Analysis
import Model
import Testing

@Suite struct AreaTreeTests {
    private func tree(_ parents: KeyValuePairs<String, String?>) -> AreaTree {
        AreaTree(parents.map { Area(slug: Slug($0.key), name: $0.key, partOf: $0.value.map { Slug($0) }, place: nowhere) })
    }

    @Test func knowsWhatLiesInWhat() {
        let areas = tree(["stad": nil, "wijk": "stad", "buurt": "wijk", "andere": "stad", "los": "elders"])
        #expect(areas.roots.map(\.text) == ["stad", "los"])
        #expect(areas.children(of: Slug("stad")).map(\.text) == ["wijk", "andere"])
        #expect(areas.ancestors(of: Slug("buurt")).map(\.text) == ["stad", "wijk"])
    }

    @Test func breaksCircles() {
        let areas = tree(["a": "b", "b": "a", "c": "a"])
        #expect(Set(areas.roots.map(\.text)) == ["a", "b"])
        #expect(areas.ancestors(of: Slug("c")).map(\.text) == ["a"])
        #expect(areas.descendants(of: Slug("a")).map(\.text) == ["c"])
    }

    @Test func knowsWhatLiesWithinAtAnyDepth() {
        let areas = tree(["stad": nil, "wijk": "stad", "andere": "stad", "buurt": "wijk", "straat": "buurt"])
        #expect(areas.descendants(of: Slug("stad")).map(\.text) == ["wijk", "buurt", "straat", "andere"])
        #expect(areas.descendants(of: Slug("straat")) == [])
    }

    /// A circle of more areas than any map has levels, with one area outside it; and a chain of as many as there are numbers.
    @Test func breaksLongCirclesAndWalksLongChains() {
        let count = 5_000
        let circle = AreaTree(
            (0..<count).map { Area(slug: Slug("a\($0)"), name: "A", partOf: Slug("a\(($0 + 1) % count)"), place: nowhere) }
                + [Area(slug: Slug("b"), name: "B", partOf: Slug("a7"), place: nowhere)])
        #expect(circle.roots.count == count)
        #expect(circle.descendants(of: Slug("a7")).map(\.text) == ["b"])
        let chain = AreaTree((0..<count).map { Area(slug: Slug("a\($0)"), name: "A", partOf: Slug("a\($0 - 1)"), place: nowhere) })
        #expect(chain.roots.map(\.text) == ["a0"])
        #expect(chain.descendants(of: Slug("a0")).count == count - 1)
    }
}
