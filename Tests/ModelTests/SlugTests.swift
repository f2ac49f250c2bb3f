import Model
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Ĳsselmonde", "ijsselmonde"), ("IJsselmonde", "ijsselmonde"), ("ĳzer & vuur", "ijzer-vuur"), ("Café Één", "cafe-een"),
        ("Cafe\u{301}", "cafe"), ("Straße", "strasse"), ("foto's", "fotos"), ("foto’s", "fotos"), ("'s-Gravenhage", "s-gravenhage"),
        ("  Hoek   van\u{A0}Holland  ", "hoek-van-holland"), ("Ægir Øst Łódź", "aegir-ost-lodz"), ("Gülay Şenel", "gulay-senel"),
        ("24/7", "24-7"),
        ("A--B", "a-b"), ("", ""), ("!?", ""), ("zorg- en veiligheidshuis", "zorg-en-veiligheidshuis"),
    ])
    func makesSlugOfTitle(title: String, slug: String) {
        #expect(Slug(from: title).text == slug)
    }

    @Test func keepsSlugOfSlug() {
        for title in ["Ĳsselmonde-Zuid", "Joceline Évora", "Marie-Louise Groenewegen-van der Steenhoven"] {
            let slug = Slug(from: title)
            #expect(Slug(from: slug.text) == slug)
        }
    }

    @Test func foldsSpellingsOfOneNameAlike() {
        let spellings = ["Ĳsselmonde Zuid", "ijsselmonde-zuid", "IJSSELMONDE  ZUID", "Ijsselmonde, Zuid"]
        #expect(Set(spellings.map { foldedForMatching($0, separator: " ") }) == ["ijsselmonde zuid"])
    }

    /// No disk takes a file name of more than 255 bytes.
    @Test func cutsLongTitleAndKeepsItApart() {
        let words = String(repeating: "overleg ", count: 40)
        let slugs = ["noord", "zuid"].map { Slug(from: words + $0) }
        #expect(slugs[0] != slugs[1])
        for slug in slugs {
            #expect(slug.text.hasPrefix("overleg-overleg-"))
            #expect(slug.text.utf8.count <= 200)
            #expect(Slug(from: slug.text) == slug)
        }
        #expect(Slug(from: String(repeating: "ж", count: 300)).text.utf8.count <= 200)
        // 25 times "overleg" with hyphens are 199 bytes, and stay.
        #expect(Slug(from: String(repeating: "overleg ", count: 25)).text.utf8.count == 199)
    }

    @Test func keepsWordsApart() {
        #expect(foldedForMatching("Eén & twee", separator: " ") == "een twee")
        #expect(foldedForMatching("a.b", separator: "-") == "a-b")
    }
}
