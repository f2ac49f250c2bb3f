import Testing

@testable import Model

@Suite struct AddressCellTests {
    private func read(_ written: String) -> [String] {
        EmailAddresses(written).parts.map { part in
            switch part {
            case .address(let address): (address.name.map { $0 + " " } ?? "") + address.address
            case .text(let text): "“\(text)”"
            }
        }
    }

    @Test(arguments: [
        ("jan@x.example.nl", ["mailto:jan@x.example.nl"]), (" jan@x.example.nl. ", ["mailto:jan@x.example.nl"]),
        ("mailto:jan@x.example.nl?subject=Vraag", ["mailto:jan@x.example.nl"]),
        ("Jan Smit <jan@x.example.nl>", ["Jan Smit mailto:jan@x.example.nl"]),
        ("jan@x.example.nl; balie@x.example.nl", ["mailto:jan@x.example.nl", "mailto:balie@x.example.nl"]),
        ("jan@x.example.nl,balie@x.example.nl", ["mailto:jan@x.example.nl", "mailto:balie@x.example.nl"]),
        ("jan@x.example.nl\nbalie@x.example.nl", ["mailto:jan@x.example.nl", "mailto:balie@x.example.nl"]),
        ("jan@x.example.nl of balie@x.example.nl", ["mailto:jan@x.example.nl", "mailto:balie@x.example.nl"]),
        ("jan@x.example.nl ::: balie@x.example.nl", ["mailto:jan@x.example.nl", "mailto:balie@x.example.nl"]),
        ("o'neil+x@y.example.nl", ["mailto:o'neil+x@y.example.nl"]), ("a%b@y.example.nl", ["mailto:a%25b@y.example.nl"]),
    ])
    func readsMailAddresses(written: String, expected: [String]) {
        #expect(read(written) == expected)
        #expect(EmailAddresses(written).faults == [])
    }

    @Test(arguments: [
        "jan@politie", "jan(at)x.example.nl", "jan [at] x.example.nl", "a@b@x.nl", "@x.nl", "jan@x..nl", "jan smit@x.nl", "jan@x .nl",
        "zie site",
        "jan.@x.nl", "jan@-x.nl", "jan@x.n", "jan@gemeente.x y.nl",
    ])
    func findsNoMailAddress(written: String) {
        #expect(EmailAddresses(written).addresses == [])
        #expect(EmailAddresses(written).faults == [written])
    }

    @Test(arguments: [
        ("https://www.example.nl", "https://www.example.nl", "www.example.nl"),
        ("www.example.nl", "https://www.example.nl", "www.example.nl"),
        ("HTTP://Example.nl/Pad", "http://example.nl/Pad", "Example.nl/Pad"), ("example.nl/", "https://example.nl/", "example.nl"),
        ("www.example.nl/wijk/één?x=1&y=2", "https://www.example.nl/wijk/%C3%A9%C3%A9n?x=1&y=2", "www.example.nl/wijk/één?x=1&y=2"),
        ("https://example.nl:8080/x", "https://example.nl:8080/x", "example.nl:8080/x"),
        (" www.example.nl. ", "https://www.example.nl", "www.example.nl"),
    ])
    func readsWebAddress(written: String, address: String, shown: String) {
        #expect(WebAddresses(written).addresses.map(\.address) == [address])
        #expect(WebAddresses(written).addresses.map(\.shown) == [shown])
        #expect(WebAddresses(written).faults == [])
    }

    @Test func readsSeveralWebAddresses() {
        let cell = WebAddresses("www.a.example.nl, www.b.example.nl en c.example.org")
        #expect(cell.addresses.map(\.shown) == ["www.a.example.nl", "www.b.example.nl", "c.example.org"])
    }

    @Test func keepsWordsAroundWebAddress() {
        #expect(WebAddresses("Website: www.a.example.nl (Engels)").parts.count == 3)
        #expect(WebAddresses("Website: www.a.example.nl (Engels)").faults == [])
        #expect(WebAddresses("www.a.example.nl, javascript:alert(1)").addresses.map(\.address) == ["https://www.a.example.nl"])
        #expect(WebAddresses("www.a.example.nl, javascript:alert(1)").faults == ["javascript:alert(1)"])
    }

    @Test(arguments: [
        "nog niet", "http//www.example.nl", "http:/www.example.nl", "javascript:alert(1)", "www.example.nl/een pad", "www example nl",
        "https://jan:geheim@example.nl", "https://", "ftp://example.nl", "www.example.nl\\pad", "//example.nl", "htpp://example.nl",
        "localhost",
        "https://example.nl/\"><b>",
        "mijn site.nl", "www. example.nl", "https:// example.nl",
    ])
    func findsNoWebAddress(written: String) {
        #expect(WebAddresses(written).addresses == [])
        #expect(WebAddresses(written).faults == [written])
    }

    @Test(arguments: [
        ("Plein 1, 3000 AA Proefstad", ["Plein 1", "3000 AA", "Proefstad"]),
        ("Plein 1\n3000AA  Proefstad", ["Plein 1", "3000 AA", "Proefstad"]),
        ("Lange Weg 12-14 bis; 1234 AB 's-Proefdorp", ["Lange Weg 12-14 bis", "1234 AB", "'s-Proefdorp"]),
    ])
    func readsHouseAddress(written: String, parts: [String]) {
        let address = HouseAddress(written)
        #expect([address?.street, address?.postcode, address?.town] == parts)
    }

    @Test(arguments: [
        "Plein 1", "1e verdieping van het stadhuis", "Plein 1, Proefstad", "3000 AA Proefstad", "Plein 1, 3000 AA",
        "Weg 1, 1234 AB X en Weg 2, 1234 AC Y",
    ])
    func leavesOtherPlacesAsText(written: String) {
        #expect(HouseAddress(written) == nil)
    }
}
