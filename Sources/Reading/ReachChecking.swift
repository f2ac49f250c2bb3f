package import Diagnostics

/// Reports a telephone number, e-mail address or website that would make a link to nothing, such as what a spreadsheet made of a number.
func checkReach(telephone: String?, email: String?, website: String? = nil, at place: (String) -> SourcePlace, log: inout ReadingLog) {
    if let telephone, !isTelephone(telephone) {
        log.report(
            .badAddress(
                telephone, of: "telephone",
                rule: "write digits and spaces, such as 010 000 01 12; a spreadsheet keeps them in a column of text",
                at: place("telephone")))
    }
    if let email, !isEmail(email) {
        log.report(.badAddress(email, of: "email", rule: "write an address such as naam@organisatie.example.nl", at: place("email")))
    }
    if let website, !isWebsite(website) {
        log.report(.badAddress(website, of: "website", rule: "write an address such as https://www.example.nl", at: place("website")))
    }
}

/// What is wrong with a telephone number and an e-mail address that come in, as it would be in a file of the site.
package func reachProblems(telephone: String?, email: String?, at place: (String) -> SourcePlace) -> [Diagnostic] {
    var log = ReadingLog()
    checkReach(telephone: telephone, email: email, at: place, log: &log)
    return log.diagnostics
}

/// Three digits at least, with spaces, hyphens, brackets, dots and slashes between them, a plus before them, words after a comma; a
/// number of nine digits has lost the zero that it began with.
private func isTelephone(_ text: String) -> Bool {
    let number = text.prefix { $0 != "," && !$0.isLetter }
    let digits = number.filter { $0.isNumber }
    let rest = text.dropFirst(number.count)
    let isPlain = number.allSatisfy { $0.isNumber || " -()./+\u{A0}".contains($0) }
    let isExponent = rest.first == "E" || rest.first == "e" || rest.contains("E+")
    let hasLostZero = digits.count == 9 && digits.first != "0" && !number.hasPrefix("+")
    return isPlain && digits.count >= 3 && !isExponent && !hasLostZero
}

private func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains { $0.isWhitespace || "<>\"()".contains($0) }
}

private func isWebsite(_ text: String) -> Bool {
    text.contains(".") && !text.contains { $0.isWhitespace || "<>\"".contains($0) }
}
