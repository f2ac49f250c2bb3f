import Planning
import Testing

@testable import Publishing
@testable import Rendering

/// Addresses that change with the contents of what they lead to.
@Suite struct StampedAddressTests {
    private static func addresses() -> StampedAddresses {
        var addresses = StampedAddresses()
        for path in ["theme/style.css", "directory/contacts.csv", "assets/een plaat.png", "assets/a&b.pdf"] {
            addresses.add(path, Array(path.utf8))
        }
        for path in ["index.html", "feed.xml", "meetings.ics"] { addresses.add(page: path, Array(path.utf8)) }
        return addresses
    }

    private let stamp = contentStamp(Array("theme/style.css".utf8))

    /// The published test values of FNV-1a with 64 bits: of nothing cbf29ce484222325, of “a” af63dc4c8601ec8c.
    @Test(arguments: [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] as [(String, UInt64)])
    func stampsContents(text: String, hash: UInt64) {
        #expect(contentStamp(Array(text.utf8)) == String(hash, radix: 36))
    }

    @Test(
        arguments: [
            ("<link href=\"../theme/style.css\">", "directory/index.html", "<link href=\"../theme/style.css?v=#\">"),
            ("<LINK HREF='theme/style.css'>", "index.html", "<LINK HREF='theme/style.css?v=#'>"),
            ("<link href = theme/style.css>", "index.html", "<link href = theme/style.css?v=#>"),
            ("<a href=\"theme/style.css#x\">", "index.html", "<a href=\"theme/style.css?v=##x\">"),
            ("<a href=\"./theme/../theme/style.css?a=1\">", "index.html", "<a href=\"./theme/../theme/style.css?v=#&amp;a=1\">"),
            // Pages and feeds keep their addresses, and so does what lies elsewhere or is only told about.
            ("<a href=\"index.html\"><a href=\"feed.xml\">", "een.html", "<a href=\"index.html\"><a href=\"feed.xml\">"),
            ("<a href=\"https://example.nl/theme/style.css\">", "index.html", "<a href=\"https://example.nl/theme/style.css\">"),
            (
                "<a href=\"/theme/style.css\"><a href=\"#a\"><a href=\"\">", "index.html",
                "<a href=\"/theme/style.css\"><a href=\"#a\"><a href=\"\">"
            ),
            ("<a href=\"../../theme/style.css\">", "a/b.html", "<a href=\"../../theme/style.css\">"),
            ("<p>href=\"theme/style.css\"</p>", "index.html", "<p>href=\"theme/style.css\"</p>"),
            ("<a data-href=\"theme/style.css\">", "index.html", "<a data-href=\"theme/style.css\">"),
            ("<a href=\"theme/style.css", "index.html", "<a href=\"theme/style.css"),
        ])
    func stampsLinksOfPage(text: String, page: String, expected: String) {
        let found = Self.addresses().stamped(page: Array(text.utf8), at: page)
        #expect(String(decoding: found, as: UTF8.self) == expected.replacing("?v=#", with: "?v=" + stamp))
    }

    @Test(arguments: [
        ("assets/een%20plaat.png", "assets/een plaat.png"), ("assets/a&amp;b.pdf", "assets/a&b.pdf"), ("meetings.ics", "meetings.ics"),
    ])
    func stampsEncodedLinks(link: String, path: String) {
        #expect(Self.addresses().address(for: link, in: "index.html") == link + "?v=" + contentStamp(Array(path.utf8)))
    }

    @Test func stampsWhatStyleSheetLoads() {
        let text = "a { background: url(\"style.css\") } @import url(style.css);"
        let found = Self.addresses().stamped(styleSheet: Array(text.utf8), at: "theme/own.css")
        #expect(
            String(decoding: found, as: UTF8.self)
                == "a { background: url(\"style.css?v=\(stamp)\") } @import url(style.css?v=\(stamp));")
    }

    @Test func namesByContents() {
        var addresses = StampedAddresses()
        var file = RenderedFile(address: PageAddress("directory/search/index.js"), bytes: Array("a".utf8))
        file.hasStampInName = true
        let name = addresses.add(file)
        #expect(name == "directory/search/index.\(contentStamp(Array("a".utf8))).js")
        #expect(addresses.address(for: "search/index.js", in: "directory/index.html") == name.dropFirst("directory/".count).description)
    }
}
