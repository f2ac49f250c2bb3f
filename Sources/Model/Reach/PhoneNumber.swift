/// A telephone number that can be called.
package struct PhoneNumber: Hashable, Sendable {
    /// As people read it: as it was written, with plain spaces and hyphens.
    package let shown: String
    /// What is dialled: digits alone, with a plus before them where the number names its country.
    package let dialled: String
    /// What to ask for or key in once the line is open, in digits.
    package let extensionNumber: String?
    /// What was written about it: `werk`, `mobiel`, `ma-wo`.
    package let label: String?

    /// Where a link leads that calls it (RFC 3966).
    ///
    /// Without the extension: telephones take `;ext=12` for the digits of its letters, and dial those (Android: 39812).
    package var address: String { "tel:" + dialled }

    /// The same number however it was written: with the country's code, but for the short ones that have none.
    package var international: String {
        dialled.hasPrefix("0") ? "+31" + dialled.dropFirst() : dialled
    }

    /// The digits as they are dialled within the Netherlands; a number elsewhere begins with a plus.
    package var national: String {
        dialled.hasPrefix("+31") && dialled.count > 9 ? "0" + dialled.dropFirst(3) : dialled
    }
}

/// Something that looks like a telephone number, or should be one, and cannot be called.
package enum PhoneFault: Hashable, Sendable {
    /// There is no number in it.
    case noNumber(String)
    /// Digits that no number has so many of.
    case impossible(String, digits: Int)
    /// `3,16E+10`: a spreadsheet rounded it, and its digits are lost.
    case digitsLost(String)
    /// A spreadsheet dropped what it began with, a zero or a plus, and that is put back.
    case mended(String, as: String)
}
