internal import Model

/// People who stand in one cell of a list: `Jan Jansen en Piet Pietersen`, `Jan / Piet`.
enum SeveralPeople: Equatable {
    case one
    /// Each by name.
    case each([String])
    /// It looks like more than one, and cannot be told apart: `Jan en Els de Vries`.
    case unclear

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { ContactValue.text(String($0)) }.filter { !$0.isEmpty }
        var parts = lines.flatMap(Self.parts)
        guard parts.count > 1 else {
            self = Self.listed(text) ?? .one
            return
        }
        // `Jan Jansen, Piet Pietersen en Klaas Klaassen`
        parts = parts.flatMap { part in
            if case .each(let names) = Self.listed(part) { names } else { [part] }
        }
        // `mevr. Ria Post` is nobody's post.
        if parts.contains(where: { Self.isDesk($0) && PersonName.withoutSalutation($0) == $0 }) {
            self = .one
        } else if parts.allSatisfy({ Self.isPerson($0) && $0.contains(" ") }) {
            self = .each(parts)
        } else if parts.allSatisfy(Self.isPerson), parts.allSatisfy({ !$0.contains(" ") }) {
            // Two words with `en` between them may be what a desk is for.
            let isSplitByMark = lines.count > 1 || text.contains { "/;|".contains($0) }
            self = isSplitByMark ? .each(parts) : .unclear
        } else {
            self = parts.allSatisfy(Self.isPerson) ? .unclear : .one
        }
    }

    /// A name at each side of what stands between people.
    private static func parts(of line: String) -> [String] {
        var parts = [line]
        for separator in [";", "|", " / ", "/", " en ", " EN ", " and ", " & ", "&", " + ", " e/o ", " of "] {
            parts = parts.flatMap { $0.components(separatedBy: separator) }
        }
        return parts.map { ContactValue.text($0) }.filter { !$0.isEmpty }
    }

    /// `Jan Jansen, Piet Pietersen`, where each part is a whole name; `Berg, Jan van den` is one person's.
    private static func listed(_ text: String) -> SeveralPeople? {
        let parts = text.split(separator: ",").map { ContactValue.text(String($0)) }
        guard parts.count > 1, !PersonName.isSurelySorted(text), !parts.contains(where: isDesk) else { return nil }
        let isWhole = parts.allSatisfy { part in
            let name = PersonName(part)
            return isPerson(part) && !name.given.isEmpty && !name.family.isEmpty
                && !name.given.split(separator: " ").allSatisfy { PersonName.isInfix(String($0)) }
        }
        return isWhole ? .each(parts) : nil
    }

    /// Whether a text looks like a person's name: a few words, with capitals where names have them.
    private static func isPerson(_ text: String) -> Bool {
        let name = PersonName(PersonName.withoutSalutation(text))
        let words = (name.given + " " + name.family).split(separator: " ").map(String.init)
        let own = words.filter { !PersonName.isInfix($0) }
        return (1...5).contains(own.count) && !text.contains(where: \.isNumber)
            && own.allSatisfy { word in
                let letter = word.first { $0.isLetter }
                return letter?.isUppercase == true || word.hasPrefix("(")
            }
    }

    /// Whether a text names a desk, a team or a subject.
    private static func isDesk(_ text: String) -> Bool {
        foldedForMatching(text, separator: " ").split(separator: " ").contains { word in
            deskWords.contains(String(word)) || deskEndings.contains { word.count > $0.count && word.hasSuffix($0) }
        }
    }

    private static let deskWords: Set<String> = [
        "meldpunt", "team", "teams", "bureau", "balie", "loket", "steunpunt", "centrum", "afdeling", "stichting", "dienst", "diensten",
        "helpdesk", "servicedesk", "secretariaat", "receptie", "coordinatie", "spreekuur", "algemeen", "zorg", "veiligheid", "veilig",
        "jeugd",
        "werk", "inkomen", "wonen", "welzijn", "sport", "onderwijs", "politie", "gemeente", "ggz", "ggd", "opvang", "onthaal", "handhaving",
        "toezicht", "vergunningen", "advies", "hulp", "preventie", "participatie", "schulden", "maatschappelijke", "ontwikkeling",
        "ondersteuning", "wmo", "informatie", "aanmelding", "aanmeldingen", "intake", "backoffice", "frontoffice", "telefoon", "melding",
        "meldingen", "raad", "commissie", "bestuur", "directie", "regie", "straat", "wijk", "buurt", "stad", "area", "office", "desk",
        "care",
        "safety", "youth", "services", "service", "department", "unit", "groep", "cluster", "sector", "gezin", "gezinnen", "ouderen",
        "cultuur",
        "beheer", "beleid", "uitvoering", "openbare", "orde", "post", "bezwaar", "beroep", "burgerzaken", "leefbaarheid", "financien",
        "communicatie", "noord", "oost", "zuid", "west",
    ]

    private static let deskEndings = ["team", "zorg", "dienst", "loket", "punt", "hulp", "bureau", "centrum", "lijn", "desk", "huis"]
}
