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

    @Test func keepsWordsApart() {
        #expect(foldedForMatching("Eén & twee", separator: " ") == "een twee")
        #expect(foldedForMatching("a.b", separator: "-") == "a-b")
    }
}
