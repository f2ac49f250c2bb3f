import Testing

@testable import Rendering

/// Marks that a reader would see as they stand.
@Suite struct LiteralMarkTests {
    @Test(arguments: [
        ("[naar](mijn bestand.pdf)", "1:1"), ("Zie [naar](mijn bestand.pdf).", "1:5"), ("![kaart](a b.png)", "1:1"),
        ("[naar](vertrouwen", "1:1"), ("een\ntwee [naar](vertrouwen", "2:6"), ("zie [naar\ndat](a b.pdf)", "1:5"),
        ("[naar] (https://www.example.nl/)", "1:1"),
        ("[naar] (plan.pdf)", "1:1"), ("(naar)[https://www.example.nl/]", "1:1"), ("[[Werkwijze]]", "1:1"), ("![[kaart.png]]", "1:2"),
        ("[naar][nergens]", "1:1"), ("**vet **", "1:1"), ("Dit is **heel vet **.", "1:8"), ("** vet** en", "1:1"), ("__vet __", "1:1"),
        ("*schuin *", "1:1"), ("**nooit af", "1:1"), ("==markeer==", "1:1"), ("%%later%%", "1:1"), ("noot^[zie daar]", "1:5"),
        ("noot[^met spatie]", "1:5"), ("## Kop {#eigen}", "1:8"), ("#Kop", "1:1"), ("##kop zonder spatie", "1:1"), ("[TOC]", "1:1"),
        ("::: tip", "1:1"), ("| a |\n|---|\n| [x](a b) |", "3:3"), ("> - [x](a b)", "1:5"), ("**[naar](a b)**", "1:3"),
        ("Één [x](a b)", "1:5"), ("{{< figuur >}}", "1:1"), ("++nieuw++", "1:1"), ("H~2~O", "1:2"), ("10 m^2^", "1:5"),
        ("- [-] niet", "1:3"),
        ("> [!info]- Titel\n> tekst", "1:3"), ("a[^1] b[^x y]\n\n[^1]: noot", "1:8"), ("Kop {: .breed}", "1:5"), ("- [ ]taak", "1:3"),
        ("- []taak", "1:3"), ("- [x]taak", "1:3"), ("\\newpage", "1:1"),
    ])
    func saysWhatIsPrintedAsItStands(markdown: String, place: String) {
        #expect(problems(markdown) == ["\(place) literal-mark"])
    }

    /// What is meant, what is code, and what an author escaped.
    @Test(arguments: [
        "[naar](vertrouwen)", "[naar](<https://www.example.nl/a b>)", "`[x](a b)`", "    [x](a b)", "\\[x](a b)", "[x\\](a b)", "**vet**",
        "2 ** 3", "prijs* en *toelichting", "* let op", "\\*\\*vet \\*\\*", "\\**vet \\**", "Naam: ____", "snake_case__naam", "a == b",
        "[sic] (zie boven)", "[1][2]", "(samen) [sic]", "#samen is een woord, net als #wonen.", "#1 in wonen", "\\#Kop", "100 %% zeker",
        "[ ] leeg", "{naam}", "C# en F#", "3 * 4 * 5", "- [ ] taak", "> [!NOTE]\n> tekst", "vet**gedrukt**e letters", "~5 en ~10",
        "5 + 5 ++ 6", "~~weg~~", "2^3 en 3^2", "- [x] af",
        "[x]: https://www.example.nl/\n\n[x]",
    ])
    func leavesWhatIsMeant(markdown: String) {
        #expect(problems(markdown).filter { $0.hasSuffix("literal-mark") } == [])
    }

    @Test(arguments: [
        ("[naar](mijn bestand.pdf)", "put an address with spaces between < and >: [naar](<mijn bestand.pdf>)"),
        ("[naar] (plan.pdf)", "take the space out: [naar](plan.pdf)"),
        ("[[Werkwijze|zo]]", "write [zo](name), with the name of the page’s file"),
        ("[bel](010 000 01 12)", "write [bel](tel:0100000112)"), ("[bel](+31 (0)10 000 01 12)", "write [bel](tel:+31100000112)"),
        (
            "[naar](https://www.example.nl/ “De titel”)",
            "put the title between straight quotation marks: [naar](https://www.example.nl/ \"De titel\")"
        ),
        ("[naar](<een plan.pdf)", "put an address with spaces between < and >: [naar](<een plan.pdf>)"),
        ("![kaart](\nassets/een kaart.png)", "close the address, on the same line: ![kaart](address)"),
        ("[[_TOC_]]", "write […](name), with the name of the page’s file"),
        ("##kop", "write a space after the sign for a heading: ## kop; write \\# where it is meant"),
        ("Dit is **heel vet **.", "leave no space within the marks, and one outside them: **heel vet**; write \\* where the sign is meant"),
    ])
    func saysWhatToWrite(markdown: String, advice: String) {
        #expect(render(markdown).diagnostics.first?.suggestion == advice)
    }
}

/// Lists, headings and code that come out otherwise than they were written.
@Suite struct BlockShapeTests {
    @Test(arguments: [
        ("1. een\n  - onder", "2:3"), ("- een\n - onder", "2:2"), ("10. tien\n   - onder", "2:4"), ("> 1. een\n>   - onder", "2:5"),
        ("1. een\n2. twee\n10. tien", "3:1"), ("3. drie\n1. een", "2:1"), ("Wat:\n• een\n• twee", "2:1"), ("• een\n• twee", "1:1"),
        ("– een\n– twee", "1:1"), ("Wie:\n-een\n-twee", "2:1"), ("Zin:\n2. twee\n3. drie", "2:1"), ("1.een\n2.twee", "1:1"),
        ("a) een\nb) twee", "1:1"), ("a. een\nb. twee", "1:1"), ("-[ ] een\n-[x] twee", "1:1"), ("> Wat:\n> • een", "2:3"),
        ("·\teen\n·\ttwee", "1:1"), ("o\teen\no\ttwee", "1:1"), ("Regie\n: wie stuurt", "2:1"),
        ("[1] Bron een\n[2] Bron twee", "1:1"), ("(1) een\n(2) twee", "1:1"), ("(a) een\n(b) twee", "1:1"), ("1. een\n\n  - onder", "3:3"),
    ])
    func saysListThatIsNone(markdown: String, place: String) {
        #expect(problems(markdown) == ["\(place) broken-list"])
    }

    @Test(arguments: [
        "- een\n  - onder\n    - dieper\n- twee", "1. een\n   - onder\n2. twee", "1. een\n    - onder", "1. een\n1. twee\n1. drie",
        "5. vijf\n6. zes", "- een\n- twee", " 9. negen\n10. tien", "Wat er ligt • een plan", "• een\n\n• twee", "Een zin\n2022. En verder",
        "- een\n\n  1. onder\n  2. onder", "* een\n\n- twee", "Raadhuisstraat 1  \n• Proefstad  \n• Nederland", "Zin in -een of -twee",
        "– een", "Zie\n[1] en verder", "(2022) een\n(2023) twee",
        "0. nul\n1. een", "- een\n\n\n  tekst", "| a | b |\n|---|---|\n| • x | – y |",
    ])
    func leavesListsThatAreMeant(markdown: String) {
        #expect(problems(markdown).filter { $0.hasSuffix("broken-list") } == [])
    }

    @Test func saysTableWithoutItsLine() {
        #expect(problems("| Wie | Wat |\n| Jan | plan |") == ["1:1 bad-table"])
        #expect(problems("Wie | Wat |\nJan | plan |") == [])
        #expect(problems("Wie\tWat\nJan\tplan") == ["1:1 bad-table"])
        #expect(problems("Bel eerst.\tDat scheelt.\nEn kom dan.") == [])
    }

    @Test(arguments: [
        ("### Eerst", ["1:1 heading-level"]), ("## Een\n\n#### Twee", ["3:1 heading-level"]), ("##", ["1:1 heading-level"]),
        ("## Een\n\n### Twee\n\n## Drie", []), ("# Een\n\n## Twee\n\n### Drie", []), ("> ### In een citaat", []),
        ("## Een\n\n#### Twee\n\n#### Drie", ["3:1 heading-level"]),
    ])
    func saysHeadingThatFallsOut(markdown: String, expected: [String]) {
        #expect(problems(markdown) == expected)
    }

    @Test(arguments: [
        ("```\ncode", ["1:1 accidental-block"]), ("~~~\ncode", ["1:1 accidental-block"]), ("```\ncode\n```", []), ("~~~\ncode\n~~~\n", []),
        ("    Deze zin staat te ver naar rechts.", ["1:5 accidental-block"]), ("    let x = 1; y = 2", []), ("    kring build site", []),
        ("Een zin op twee\nregels.\n---", ["1:1 accidental-block"]), ("Een zin.\n---", ["1:1 accidental-block"]), ("Kop\n---", []),
        ("- een\n\n      code in lijst", []), ("> ```\n> code\n> ```", []), ("```\n```", []),
    ])
    func saysTextThatBecameSomethingElse(markdown: String, expected: [String]) {
        #expect(problems(markdown) == expected)
    }

    @Test(arguments: [
        ("[Jan]: akkoord", ["1:1 lost-line"]), ("Tekst.\n\n[Jan]: akkoord", ["3:1 lost-line"]), ("[Jan]: ik vind dat goed", []),
        ("Tekst\n[Jan]: akkoord", []), ("[x][jan]\n\n[Jan]: vertrouwen", []), ("```\n[Jan]: akkoord\n```", []),
        ("<!-- zonder einde\n\nTekst", ["1:1 lost-line"]), ("<!-- af -->\n\nTekst", []), ("<!--\n[Jan]: akkoord\n-->", []),
        ("> [Jan]: akkoord", ["1:1 lost-line"]),
    ])
    func saysLineThatIsLeftOut(markdown: String, expected: [String]) {
        #expect(problems(markdown) == expected)
    }

    @Test func namesTextThatGoesWithItsTags() {
        let diagnostic = render("<div>\nBel altijd <b>eerst</b>.\n</div>").diagnostics.first
        #expect(diagnostic?.identifier == .rawHTML)
        #expect(diagnostic?.summary.contains("Bel altijd eerst .") == true)
    }
}

/// Every word of a text is on the page, or in what is said about it.
@Suite struct NothingLostTests {
    private static let texts = [
        "Gewone **vette** en *schuine* tekst met `code` en [koppeling](vertrouwen).", "![Kaart van wijk](assets/kaart.svg)",
        "![](zoek raak.png)", "[Jan]: akkoord", "<div>\nVerborgen alinea\n</div>\n\nZichtbaar", "<span>Midden</span> erin",
        "<!-- opmerking -->\n\nDaarna", "<!-- vergeten einde\n\nAllerlaatste", "| Kop | Twee |\n|---|---|\n| links | rechts | teveel |",
        "| Kop | Twee |\n|---|\n| links | rechts |", "| Kop | Twee |\n| links | rechts |", "Noot[^a]\n\n[^a]: Onderaan",
        "Zonder\n\n[^b]: Ongebruikt", "Dubbel[^c]\n\n[^c]: Eerste\n[^c]: Tweede", "Noot^[binnenin]", "[[Werkwijze|zo]]", "#Kop",
        "### Diep\n\ntekst", "    Deze vier woorden zijn code", "```\ncode zonder einde", "```python\nprint\n```",
        "> [!NOTE] Titel\n> inhoud",
        "> [!ONZIN]\n> inhoud", "- [ ] taak\n- [x] gedaan", "1. een\n  - onder\n2. twee", "~~weg~~ en ~~half ~~", "Term\n: uitleg",
        "Regel  \nmet einde\\\nerna", "Een\n===\n\nTwee\n---", "&eacute;&eacute;n &onzin; &amp;", "\\*ster\\* en \\[haak\\]",
        "<https://www.example.nl/pad> en <jan@example.nl>", "[naar][ref]\n\n[ref]: vertrouwen \"Titel hier\"", "a <b en c> d", "x < y > z",
        "![oud][ref2]\n\n[ref2]: assets/kaart.svg", "---\n\nNa lijn", "$$ formule $$", "H~2~O en x^2^", ":::\nblok\n:::", "%%later%%",
        "[dood](nergens) en [stil](javascript:alert)", "Vraag? [Ja](vertrouwen) / [Nee](intern)", "| a |\n|---|\n| `x|y` |",
        "<p>Alinea in tags</p>", "<script>\nalert\n</script>\n\nErna", "<details><summary>Meer</summary>\n\nInhoud\n\n</details>",
        "\u{FEFF}Begin met een merk", "Zacht\u{AD}streepje", "Regel\u{2028}scheiding", "Tab\tgescheiden", "Einde met spaties   ",
    ]

    @Test(arguments: texts)
    func tellsEveryWord(markdown: String) {
        let rendered = render(markdown)
        let said = rendered.diagnostics.map { $0.summary + " " + ($0.suggestion ?? "") }.joined(separator: " ")
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A report shows the whole line that it is about; one that is about all that follows names its beginning.
        let shown = rendered.diagnostics.compactMap { lines.indices.contains($0.place.line - 1) ? lines[$0.place.line - 1] : nil }
        let isAboutRest = rendered.diagnostics.contains { $0.summary.contains("all that follows") }
        guard !isAboutRest else { return }
        let told = NothingLostTests.folded(rendered.html + " " + said + " " + shown.joined(separator: " "))
        for word in words(in: markdown) where !told.contains(word) {
            Issue.record("“\(word)” of “\(markdown)” is nowhere in \(rendered.html)")
        }
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().replacing("&#39;", with: "'").replacing("é", with: "e")
    }

    /// Words of letters, without comments, names of references, code languages and the names of call-outs.
    private func words(in markdown: String) -> [String] {
        var text = markdown
        for comment in ["<!-- opmerking -->", "&eacute;&eacute;n", "[ref]:", "[ref2]:", "[ref]", "[ref2]", "python", "[!NOTE]", "alert"] {
            text = text.replacing(comment, with: " ")
        }
        return NothingLostTests.folded(text).split { !$0.isLetter }.map(String.init).filter { $0.count > 3 && $0 != "nbsp" }
    }
}
