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
    }
}
