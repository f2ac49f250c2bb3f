internal import Foundation

/// The words that people write beside telephone numbers.
enum PhoneWords {
    /// What an extension is called.
    static let extensionWords: Set<String> = [
        "tst", "toestel", "toestelnr", "toestelnummer", "ext", "extn", "extension", "x", "xt", "doorkies", "doorkiesnr", "doorkiesnummer",
        "dk",
        "intern", "poste", "durchwahl", "dw", "#",
    ]
    /// What says no more than that a number follows.
    static let callWords: Set<String> = [
        "t", "tel", "telnr", "telefoon", "telefoonnummer", "telefoonnr", "phone", "telephone", "nr", "nummer", "m", "mob", "mobiel",
        "mobile", "w",
        "werk", "p", "fax", "f", "callto", "sip", "gsm", "h", "d", "b",
    ]
    /// What a number of three digits can stand beside and still be one to call.
    static let emergencyWords: Set<String> = [
        "t", "tel", "telefoon", "bel", "bij", "via", "politie", "brandweer", "ambulance", "alarm", "alarmnummer", "alarmcentrale", "spoed",
        "nood",
        "noodnummer", "noodgeval", "noodgevallen", "spoednummer", "spoedgevallen", "levensgevaar", "dier", "dieren", "dierenpolitie",
        "zelfmoordpreventie", "nummer", "landelijk", "direct", "eerst", "altijd", "of", "en", "or", "and", "dan", "call", "emergency",
        "voor",
        "crisis", "acuut",
    ]
    /// What has a number that no one calls.
    static let placeWords: Set<String> = [
        "kamer", "lokaal", "ruimte", "route", "gebouw", "huisnummer", "toets", "keuze", "optie", "code", "bus", "lijn", "unit", "etage",
        "verdieping", "blok", "vleugel", "postbus", "loket", "balie", "room", "kvk", "bsn", "pin", "pincode", "agb", "iban", "key", "press",
    ]
    static let timeWords: Set<String> = [
        "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "dagelijks",
        "van", "tussen", "open", "bereikbaar", "uur", "u", "h", "uren", "werkdagen", "kantooruren", "mon", "fri", "from", "between",
        "werktijden",
        "openingstijden",
    ]
    private static let instead: Set<String> = [
        "b g g", "bgg", "bij geen gehoor", "geen gehoor", "anders", "of anders", "en anders", "bij afwezigheid", "indien afwezig",
        "if no answer", "otherwise", "or else",
    ]
    /// What a number is called that sends paper, and is not called by people.
    static let faxWords: Set<String> = ["f", "fax", "telefax", "faxnr", "faxnummer"]
    private static let joints = ["en/of", "dan wel", "of", "en", "or", "and"]

    /// An extension that stands at the beginning of what follows a number, and the rest.
    static func takingExtension(from text: String) -> (number: String?, rest: String) {
        var rest = text[...]
        var isBracketed = false
        while let first = rest.first, " ,;(-:/".contains(first) {
            if first == "(" { isBracketed = true }
            rest.removeFirst()
        }
        let word = rest.first == "#" ? rest.prefix(1) : rest.prefix { $0.isLetter }
        guard extensionWords.contains(word.lowercased()) else { return (nil, text) }
        rest = rest.dropFirst(word.count).drop { " .:=".contains($0) }
        for filling in ["nummer", "nr", "no"] where rest.lowercased().hasPrefix(filling) {
            rest = rest.dropFirst(filling.count).drop { " .:".contains($0) }
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...7).contains(digits.count) else { return (nil, text) }
        rest = rest.dropFirst(digits.count)
        if isBracketed { rest = rest.first == ")" ? rest.dropFirst() : "(" + rest.drop { " ,;".contains($0) } }
        return (String(digits), String(rest))
    }

    /// Parts the words between two numbers: those about the first, and those about the second.
    static func shared(_ text: String, labelsFollow: Bool) -> (own: String, next: String) {
        let parts = parts(of: text)
        guard parts.count > 1, let last = parts.last else {
            let words = following(text)
            // `06-12345678 b.g.g. 010-0000101`: what to call when nobody answers comes behind it.
            if instead.contains(foldedForMatching(words, separator: " ")) { return ("", words) }
            let isNext = words.hasSuffix(":") || !labelsFollow && !words.hasPrefix("(")
            return isNext ? ("", words) : (words, "")
        }
        return (parts.dropLast().map(following).filter { !$0.isEmpty }.joined(separator: ", "), trimmed(last))
    }

    /// Between line ends, bars, semicolons, slashes with spaces, commas, and words that join; what is in brackets stays together.
    private static func parts(of text: String) -> [String] {
        var parts = [""]
        var depth = 0
        let words = text.replacing(":::", with: ";")
        var previous: Character = " "
        for (position, character) in zip(words.indices, words) {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            let isJoint =
                depth == 0 && previous == " "
                && joints.contains { joint in
                    let rest = words[position...].lowercased()
                    return rest.hasPrefix(joint + " ") || rest == joint
                }
            if character.isNewline || depth == 0 && "|;,/•".contains(character) && !(character == "/" && previous.isLetter) || isJoint {
                parts.append(isJoint ? String(character) : "")
                depth = 0
            } else {
                parts[parts.count - 1].append(character)
            }
            previous = character
        }
        return parts
    }

    /// Words behind a number: `of 13` and `/102` go on about it.
    static func following(_ text: String) -> String {
        let plain = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        let rest = trimmed(plain)
        guard rest.first?.isNumber == true, let range = plain.range(of: rest) else { return rest }
        let lead = plain[..<range.lowerBound].drop { " ,;.:)".contains($0) }
        return lead.contains { $0.isLetter || "/-".contains($0) } ? lead + rest : rest
    }

    /// Words without separators and joints at their ends.
    static func trimmed(_ text: String) -> String {
        var text = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        var isDone = false
        while !isDone {
            isDone = true
            let bare = text.drop { " ,;|/•&+-–.:)]".contains($0) }
            if bare.count < text.count { (text, isDone) = (String(bare), false) }
            while let last = text.last, " ,;|/•&+-–([".contains(last) { (text, isDone) = (String(text.dropLast()), false) }
            for joint in joints {
                if text.lowercased() == joint { (text, isDone) = ("", false) }
                if text.lowercased().hasPrefix(joint + " ") { (text, isDone) = (String(text.dropFirst(joint.count + 1)), false) }
                if text.lowercased().hasSuffix(" " + joint) { (text, isDone) = (String(text.dropLast(joint.count + 1)), false) }
            }
        }
        if text == "." || text == "#" { return "" }
        // Half a pair of brackets, of which the other half went with the number.
        if text.hasSuffix(")"), !text.contains("(") { text.removeLast() }
        if text.hasPrefix("("), !text.contains(")") { text.removeFirst() }
        return text
    }

    /// Words before a number; nothing where they say no more than that one follows.
    static func leading(_ text: String) -> String {
        let words = trimmed(text)
        let folded = foldedForMatching(words, separator: " ")
        let saysNothing: Set<String> = [
            "t", "tel", "tel nr", "telnr", "telefoon", "telefoonnummer", "telefoonnr", "phone", "telephone", "nr", "nummer", "callto",
            "tel tel",
        ]
        return saysNothing.contains(folded) ? "" : words
    }

    /// Whether a text says that there is no number: `geen`, `n.v.t.`.
    static func saysNone(_ text: String) -> Bool {
        ["", "geen", "nvt", "n v t", "none", "n a", "onbekend", "unknown", "niet van toepassing"].contains(
            foldedForMatching(text, separator: " "))
    }

    /// Words as a label: without a colon or the brackets around them.
    static func label(_ text: String) -> String {
        var text = text
        if text.hasSuffix(":") { text.removeLast() }
        if text.hasPrefix("("), text.hasSuffix(")"), !text.dropFirst().dropLast().contains(where: { "()".contains($0) }) {
            text = String(text.dropFirst().dropLast())
        }
        return text.trimmingSpaces
    }
}
