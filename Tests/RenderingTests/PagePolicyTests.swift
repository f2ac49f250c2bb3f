import Diagnostics
import Model
import Testing

@testable import Rendering

@Suite struct PagePolicyTests {
    /// The examples of FIPS 180-4: one block, two, and a million letters a.
    @Test(
        arguments: [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
        ])
    func digests(text: String, expected: String) {
        let hex = sha256(Array(text.utf8)).map { byte in [byte >> 4, byte & 15].map { String($0, radix: 16) }.joined() }.joined()
        #expect(hex == expected)
    }

    @Test func allowsOnlyFilesOfTheSite() {
        #expect(
            PagePolicy.ofSite().text
                == "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; base-uri 'none'; form-action 'none'"
        )
    }

    /// The digest of `abc` in base64.
    @Test func namesWhatOneFileHolds() {
        #expect(
            PagePolicy.ofSingleFile(InlineCode(scripts: ["abc"])).text
                == "default-src 'none'; script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; img-src data:; base-uri 'none'; form-action 'none'"
        )
    }

    /// After the encoding, which comes first; a template without a head gets it too, and one with a policy keeps its own.
    @Test(
        arguments: [
            (
                "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
                "<head>\n<meta charset=\"utf-8\">\n|<title>"
            ),
            ("<HTML><HEAD><title>", "<HEAD>|<title>"), ("<html><body>", "<html>|<body>"), ("<!doctype html>\n<p>", "<!doctype html>\n|<p>"),
            ("<p>", "|<p>"),
        ])
    func standsFirstInHead(page: String, expected: String) {
        let policy = PagePolicy.ofSite()
        let added = policy.added(to: page)
        #expect(
            added.replacing("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy.text)\">\n", with: "|").hasSuffix(expected))
    }

    @Test func keepsPolicyOfTemplate() {
        let page = "<html><head><meta http-equiv='x'><META HTTP-EQUIV=\"Content-Security-Policy\" content=\"default-src 'self'\"></head>"
        #expect(PagePolicy.ofSite().added(to: page) == page)
        // What an author writes stands in the body, and in attributes of the head with its quotation marks escaped.
        let written = "<html><head></head><body>http-equiv=\"Content-Security-Policy\"</body></html>"
        #expect(PagePolicy.ofSite().added(to: written) != written)
    }

    /// What stands as it is on every page is named; what differs by page, handlers, styles of an element and other hosts are told.
    @Test func readsCodeOfTemplates() {
        let template = """
            <style>p { color: red }</style>
            <script>var a = 1;</script>
            <script>var b = "{{title}}";</script>
            <script src="{{root}}theme/eigen.js" defer></script>
            <p style="color: red" onclick="go()">
            <img src="https://voorbeeld.nl/x.png" alt=""><a href="https://voorbeeld.nl">x</a>
            """
        let file = ThemeFile(path: "page.mustache", bytes: Array(template.utf8), reportedPath: "Templates/page.mustache")
        let code = TemplateCode(of: [file])
        #expect(code.inline.scripts == ["var a = 1;"])
        #expect(code.inline.styles == ["p { color: red }"])
        #expect(code.diagnostics.map { "\($0.place.line):\($0.place.column)" } == ["3:1", "5:1", "5:1", "6:1"])
        #expect(code.diagnostics.allSatisfy { $0.identifier == .templateCode })
    }
}
