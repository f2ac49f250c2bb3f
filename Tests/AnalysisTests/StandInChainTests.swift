import Analysis
import Model
import Testing

@Suite struct StandInChainTests {
    private func directory(_ standIns: [String: String]) -> [Slug: Contact] {
        let names = Set(standIns.keys).union(standIns.values)
        return Dictionary(
            uniqueKeysWithValues: names.map { name in
                let contact = Contact(
                    slug: Slug(name), name: name, organisation: Slug("politie"), standIn: standIns[name].map { Slug($0) }, place: nowhere)
                return (Slug(name), contact)
            })
    }

    @Test(arguments: [
        (["a": "b", "b": "c"], ["b", "c"], StandInChain.End.last),
        (["b": "a"], [], .last),
        (["a": "b", "b": "a"], ["b"], .circle(backTo: Slug("a"))),
        (["a": "b", "b": "c", "c": "b"], ["b", "c"], .circle(backTo: Slug("b"))),
        (["a": "a"], [], .circle(backTo: Slug("a"))),
    ])
    func followsStandInsToTheirEnd(standIns: [String: String], names: [String], end: StandInChain.End) throws {
        let contacts = directory(standIns)
        let chain = standInChain(of: try #require(contacts[Slug("a")]), in: contacts)
        #expect(chain.contacts.map(\.name) == names)
        #expect(chain.end == end)
    }

    /// A thousand stand-ins are no chain to call along, and a page for each of them would be a million lines.
    @Test func endsChainThatNobodyCallsAlong() throws {
        let contacts = directory(Dictionary(uniqueKeysWithValues: (1...1000).map { ("n\($0)", "n\($0 + 1)") }))
        let chain = standInChain(of: try #require(contacts[Slug("n1")]), in: contacts)
        #expect(chain.contacts.map(\.name) == (2...21).map { "n\($0)" })
        #expect(chain.end == .further)
    }

    @Test func saysThatNextIsWithheld() throws {
        var contacts = directory(["a": "b"])
        contacts[Slug("b")]?.hasWithheldStandIn = true
        let chain = standInChain(of: try #require(contacts[Slug("a")]), in: contacts)
        #expect(chain.contacts.map(\.name) == ["b"])
        #expect(chain.end == .withheld)
    }
}
