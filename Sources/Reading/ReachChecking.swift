package import Diagnostics
internal import Model

/// Reports what a telephone number, e-mail address or website is not, and what a spreadsheet took off a number.
func checkReach(telephone: String?, email: String?, website: String? = nil, at place: (String) -> SourcePlace, log: inout ReadingLog) {
    for fault in telephone.map({ PhoneNumbers($0).faults }) ?? [] {
        switch fault {
        case .noNumber(let text): log.report(.noTelephone(text, at: place("telephone")))
        case .impossible(let text, let digits): log.report(.impossibleTelephone(text, digits: digits, at: place("telephone")))
        case .digitsLost(let text): log.report(.telephoneDigitsLost(text, at: place("telephone")))
        case .mended(let text, let number): log.report(.zeroPutBack(text, as: number, at: place("telephone")))
        }
    }
    for text in email.map({ EmailAddresses($0).faults }) ?? [] { log.report(.noEmail(text, at: place("email"))) }
    for text in website.map({ WebAddresses($0).faults }) ?? [] { log.report(.noWebsite(text, at: place("website"))) }
}

/// What is wrong with a telephone number and an e-mail address that come in, as it would be in a file of the site.
package func reachProblems(telephone: String?, email: String?, at place: (String) -> SourcePlace) -> [Diagnostic] {
    var log = ReadingLog()
    checkReach(telephone: telephone, email: email, at: place, log: &log)
    return log.diagnostics
}
