internal import Model

/// What a column of somebody's contact list holds, as far as its heading tells.
enum ContactHeading: Hashable {
    case field(ContactField)
    /// Parts of a name that is split.
    case firstName, initials, infix, lastName
    /// A title before a name or a form of address; a degree behind it.
    case prefix, suffix
    /// A title before a name or what someone does, as the cells or the other columns tell.
    case title
    /// What an address book files people under: its own marks, and themes.
    case labels
    /// A number that is taken where there is no other.
    case mobile
    /// What is dialled after the number at work.
    case extensionNumber
    case organisation(OrganisationField)
    /// The edition that a field is kept to: `uitgave telefoon`.
    case edition(of: ContactField)
    /// Something of people's private lives, which is never taken.
    case personal(String)
    case unknown

    /// Reads a heading: case, accents, punctuation, a number behind it, what stands in brackets and words such as `van de` make no
    /// difference.
    init(_ heading: String) {
        let forms = Self.forms(of: heading)
        if let reason = forms.first.flatMap(Self.personalReason) {
            self = .personal(reason)
        } else if let found = forms.lazy.compactMap({ Self.meanings[$0] }).first {
            self = found
        } else if let field = Self.restrictedField(heading) {
            self = .edition(of: field)
        } else {
            // `Afdeling/organisatie`
            let parts = heading.split(separator: "/").dropFirst().compactMap {
                Self.forms(of: String($0)).first.flatMap { Self.meanings[$0] }
            }
            self = parts.first { $0 == .field(.organisation) } ?? .unknown
        }
    }

    /// A heading without spaces; then without what is in brackets, after a slash, numbers and filling words; then in the singular.
    private static func forms(of heading: String) -> [String] {
        let folded = foldedForMatching(heading, separator: " ")
        let open = heading.firstIndex { "([".contains($0) }
        let outside = open.map { foldedForMatching(String(heading[..<$0]), separator: " ") } ?? folded
        let first = heading.split { "/\n".contains($0) }.first.map { foldedForMatching(String($0), separator: " ") } ?? folded
        let words = outside.split(separator: " ").filter { !fillingWords.contains(String($0)) && Int($0) == nil }
        var forms: [String] = []
        for form in [folded, outside, words.joined(separator: " "), first] where !form.isEmpty {
            let compact = form.replacing(" ", with: "")
            forms += [compact, String(compact.drop { $0.isNumber })]
            var bare = compact
            while bare.last?.isNumber == true { bare.removeLast() }
            forms.append(bare)
            for ending in ["s", "en"] where bare.hasSuffix(ending) { forms.append(String(bare.dropLast(ending.count))) }
        }
        return forms
    }

    private static func restrictedField(_ heading: String) -> ContactField? {
        let words = foldedForMatching(heading, separator: " ").split(separator: " ", maxSplits: 1)
        let marks: [Substring] = ["uitgave", "edition"]
        guard words.count == 2, marks.contains(words[0]), !marks.contains(words[1].prefix { $0 != " " }) else { return nil }
        if case .field(let field) = ContactHeading(String(words[1])) { return field }
        return nil
    }

    /// Why a column is of no concern to a directory; nil when it may be.
    private static func personalReason(_ compact: String) -> String? {
        if ["geboorteplaats", "geboorteland", "birthplace", "placeofbirth"].contains(compact) { return "personal" }
        if ["geboorten", "birthname"].contains(where: compact.hasPrefix) { return nil }
        if ["geboorte", "gebdat", "birth", "leeftijd", "verjaardag", "verjaring", "gebjaar"].contains(where: compact.contains) {
            return "a birth date"
        }
        if compact == "age" { return "an age" }
        if ["bsn", "burgerservice", "sofinummer"].contains(where: compact.contains) { return "a citizen service number" }
        if [
            "prive", "private", "thuis", "huisadres", "homephone", "homeaddress", "hometel", "homeemail", "homefax", "homestreet",
            "homecity",
        ]
        .contains(where: compact.contains) || compact.hasPrefix("home") && !compact.hasPrefix("homepage") {
            return "private"
        }
        if privateNames.contains(compact) { return "may be a private address" }
        return [
            "geslacht", "gender", "sex", "nationaliteit", "nationality", "iban", "kinderen", "children", "spouse", "echtgenoot",
            "anniversary", "burgerlijkestaat", "salaris", "hobbys", "hobby", "religie",
        ].contains(compact) ? "personal" : nil
    }

    private static let privateNames: Set<String> = [
        "adres", "address", "straat", "straatnaam", "street", "huisnummer", "huisnr", "postcode", "zip", "zipcode", "postalcode",
        "woonplaats", "woonadres", "huisadres", "straathuisnummer", "postcodeplaats",
    ]

    private static let fillingWords: Set<String> = [
        "van", "de", "het", "een", "uw", "je", "jouw", "the", "of", "your", "contactpersoon", "contactpersonen", "medewerker", "contact",
        "person", "werk", "work", "zakelijk", "zakelijke", "business", "op", "value", "verplicht", "invullen", "incl", "inclusief", "evt",
    ]
}
