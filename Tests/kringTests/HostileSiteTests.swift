import Foundation
import TestSupport
import Testing

/// A site whose every field tries to break out of its place.
@Suite struct HostileSiteTests {
    private static let attack = "x\"><script>alert(1)</script><img src=x onerror=alert(2)>'`{{title}}{{{title}}}"
    private static let quoted = "'" + attack.replacing("'", with: "''") + "'"

    /// The theme's scripts, from pages at every depth.
    private static let scripts = Set(
        ["", "../", "../../", "../../../"].flatMap { root in
            ["site", "questionnaire", "checklist", "checklist-file", "search-index", "search"].map { "\(root)theme/\($0).js" }
        })

    static func hostileSite() -> [String: String] {
        let a = quoted
        // What passes for a telephone number and an address, and yet holds as much of the attack as it can.
        let telephone = "'010 000, " + a.dropFirst()
        let email = "javascript:x'onmouseover=alert.call`1`@example.nl"
        let csv = "\"" + attack.replacing("\"", with: "\"\"") + "\""
        let body = """
            # \(attack)

            \(attack) and `\(attack)`

            [klik](javascript:alert(1)) [klik](JaVaScRiPt:alert(1)) [klik](<javascript:alert(1)>) [klik](data:text/html,<script>alert(1)</script>)
            [klik](vbscript:x) <javascript:alert(1)> [klik](https://example.nl/"onmouseover="alert(1)) [klik](&#106;avascript:alert(1))
            [klik]( java\tscript:alert(1)) [verwijzing]

            [verwijzing]: javascript:alert(1) "\(attack)"

            > [!NOTE] \(attack)
            > \(attack)

            | \(attack) | b |
            |---|---|
            | \(attack) | <svg onload=alert(1)> |

            ```\(attack.replacing("`", with: ""))
            \(attack)
            ```

            Noot[^1] en - [ ] taak.

            [^1]: \(attack)

            ![\(attack.replacing("[", with: "("))](../assets/plaat.svg "\(attack.replacing("\"", with: "'"))")
            """
        let instrument =
            "title: {nl: \(a), en: \(a)}\nshort: \(a)\nabout: \(a)\nsource: \(a)\nscale: {min: 1, max: 5, labels: [\(a), b, c, d, e]}\n"
            + "thresholds: {floor: 3, challenge: 4}\ndimensions:\n  - id: d\n    title: \(a)\n    short: \(a)\n    asks: \(a)\n    about: \(a)\n"
            + "    yields: [\(a)]\n    questions: [\(a)]\n    indicators: [{id: i, text: \(a), level: floor}, {id: j, text: \(a), reversed: true}]\n"
            + "  - id: e\n    title: \(a)\n    indicators: [{id: k, text: \(a)}]\n  - id: f\n    title: \(a)\n    indicators: [{id: l, text: \(a)}]\n"
        let checklist =
            "kind: checklist\ntitle: \(a)\nsource: \(a)\ndimensions:\n  - id: r\n    title: \(a)\n    pull: \(a)\n    questions: [\(a)]\n"
            + "    steps: [{id: s, text: \(a), hint: \(a)}]\n"
        let rows = (1...6).map { "r\($0),\(csv),4,2,3,1" }.joined(separator: "\n")
        let page = "---\ntitle: \(a)\nsummary: \(a)\nthemes: [\(a)]\n---\n\(body)\n"
        return [
            "Content/site.yaml":
                "title: \(a)\ndescription: \(a)\npublisher: \(a)\nnotice: \(a)\naddress: https://example.nl/\ndate: 2022-06-15\nmap: {place: \(a)}\n",
            "Content/index.md": page, "Content/pages/p.md": page.replacing("---\ntitle", with: "---\nnavigation: true\ntitle"),
            "Content/factsheets/index.md": page, "Content/cases/index.md": page, "Content/directory/index.md": page,
            "Content/partnerships/index.md": page,
            "Content/factsheets/f.md":
                "---\ntitle: \(a)\nshort: \(a)\nsummary: \(a)\nauthors: [\(a)]\nsource: \(a)\nsources: [\(a)]\nthemes: [\(a)]\npublished: 2022-01\n"
                + "contact: {name: \(a), function: \(a), organisation: \(a), telephone: \(telephone), email: \"\(email)\"}\n---\n## 1. \(attack)\n\n\(body)\n\n"
                + "```figure\nradar: x\ntitle: \(attack)\n```\n\n```figure\nmap:\ntitle: \(attack)\n```\n",
            "Content/cases/c.md":
                "---\ntitle: \(a)\nsummary: \(a)\nsignals: [\(a)]\nhelped: [\(a)]\nsource: \(a)\nthemes: [\(a)]\n---\n\(body)\n",
            "Content/instruments/proef.yaml": instrument, "Content/instruments/lijst.yaml": checklist,
            "Content/partnerships/x/index.md":
                "---\ntitle: \(a)\nshort: \(a)\nsummary: \(a)\nchair: \(a)\nareas: [wijk]\ngoal: {text: \(a), specific: \(a), measurable: \(a), achievable: \(a), relevant: \(a), time-bound: \(a)}\n"
                + "members: [{organisation: o, function: \(a), domain: \(a), motive: \(a)}]\n"
                + "meetings: [{title: \(a), aim: \(a), rhythm: \(a), chair: \(a), form: \(a), next: 2022-07-01}]\nphases: [{phase: \(a), about: \(a)}]\n"
                + "tasks: [{task: \(a), accountable: o, contributes: [o]}]\nagreements: [{what: \(a), who: o, due: 2022-07-01}]\nsources: [\(a)]\n---\n\(body)\n",
            "Content/partnerships/x/rules.md":
                "---\ninstrument: lijst\ntitle: \(a)\nsummary: \(a)\nsteps: [{step: s, state: partly, evidence: \(a), owner: o, due: 2022-07-01}]\n---\n\(body)\n",
            "Content/partnerships/x/rounds/2022-05-17.md":
                "---\ninstrument: proef\ndate: 2022-05-17\ngroups: [domein]\ntitle: \(a)\nsummary: \(a)\n---\n\(body)\n",
            "Content/partnerships/x/rounds/2022-05-17.csv": "respondent,domein,i,j,k,l\n\(rows)\n",
            "Content/partnerships/x/rounds/2022-09-01.md":
                "---\ninstrument: proef\ndate: 2022-09-01\ngroups: [\(a), rol]\nchoices: {\(a): [\(a), b]}\n---\n\(body)\n",
            "Content/directory/organisations/o.md":
                "---\ntitle: \(a)\nshort: \(a)\ndomain: \(a)\ntelephone: \(telephone)\nemail: \"\(email)\"\nwebsite: javascript:alert.call(1)\nvisit: \(a)\nareas: [wijk]\nthemes: [\(a)]\n---\n\(body)\n",
            "Content/directory/contacts.csv":
                "naam,organisatie,functie,domein,thema's,gebieden,telefoon,e-mail,bereikbaar,slug\n"
                + "\(csv),o,\(csv),\(csv),\(csv),wijk,\"010 000, \(csv.dropFirst()),\(email),\(csv),c\n",
            "Content/directory/areas.yaml":
                "areas:\n  - {name: \(a), slug: wijk, code: \(a), about: \(a), tile: [1, 1]}\n  - {name: \(a), slug: buurt, part-of: wijk, tile: [2, 1]}\n",
            "Content/assets/plaat.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
        ]
    }

    @Test func runsNothingOfTheAuthors() async throws {
        let site = try await BuiltSite(Self.hostileSite())
        #expect(site.built.diagnostics.filter { $0.severity == .error } == [])
        let files = try site.files()
        let pages = files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".xml") }
        #expect(pages.count > 15)
        for (path, data) in pages {
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.contains("alert(1)") || path == "404.html" || path == "sitemap.xml", "\(path)")
            for tag in Self.tags(in: text) {
                let name = tag.name
                #expect(
                    name != "script" || tag.attributes.contains { $0.name == "src" && Self.scripts.contains(withoutStamps($0.value)) },
                    "\(path): \(tag)")
                #expect(!["iframe", "object", "embed", "base"].contains(name), "\(path): \(tag)")
                for attribute in tag.attributes {
                    #expect(!attribute.name.hasPrefix("on"), "\(path): \(tag)")
                    let value = attribute.value.filter { !$0.isWhitespace }.lowercased()
                    let isAddress = ["href", "src", "action", "formaction", "xlink:href"].contains(attribute.name)
                    let isLive = ["javascript:", "data:", "vbscript:"].contains { value.hasPrefix($0) }
                    #expect(!isAddress || !isLive, "\(path): \(tag)")
                }
            }
        }
    }

    /// The text that the attack holds is never taken for a template.
    @Test func rendersNoTemplateOfTheAuthors() async throws {
        let site = try await BuiltSite(Self.hostileSite())
        #expect(try site.page("p.html").contains("{{title}}"))
    }

    /// The reading of tags that the test above relies on sees what a browser would run.
    @Test func seesWhatBrowserWouldRun() {
        let tags = Self.tags(in: "a < b <IMG src=x OnError=alert(1)><a title=\"'>\" href='JavaScript:x'>t</a><svg/onload=x>")
        #expect(tags.map(\.name) == ["img", "a", "svg"])
        #expect(tags.map { $0.attributes.map(\.name) } == [["src", "onerror"], ["title", "href"], ["onload"]])
        #expect(tags[1].attributes.map(\.value) == ["'>", "JavaScript:x"])
    }

    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)]
    }

    /// The opening tags of a page, with their attributes, as a browser would read them.
    static func tags(in text: String) -> [Tag] {
        var tags: [Tag] = []
        let bytes = Array(text.utf8)
        var index = 0
        let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte & 0xDF) }
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C }
        func word(until ends: (UInt8) -> Bool) -> String {
            let start = index
            while index < bytes.count, !ends(bytes[index]) { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        while index + 1 < bytes.count {
            guard bytes[index] == 0x3C, isLetter(bytes[index + 1]) else {
                index += 1
                continue
            }
            index += 1
            var tag = Tag(name: word { isSpace($0) || $0 == 0x2F || $0 == 0x3E }.lowercased(), attributes: [])
            while index < bytes.count, bytes[index] != 0x3E {
                if isSpace(bytes[index]) || bytes[index] == 0x2F {
                    index += 1
                    continue
                }
                let name = word { isSpace($0) || $0 == 0x3D || $0 == 0x3E || $0 == 0x2F }.lowercased()
                var value = ""
                if index < bytes.count, bytes[index] == 0x3D {
                    index += 1
                    if index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 {
                        let quote = bytes[index]
                        index += 1
                        value = word { $0 == quote }
                        index += 1
                    } else {
                        value = word { isSpace($0) || $0 == 0x3E }
                    }
                }
                tag.attributes.append((name, decoded(value)))
            }
            tags.append(tag)
        }
        return tags
    }

    private static func decoded(_ value: String) -> String {
        value.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }
}
