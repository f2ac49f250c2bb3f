extension String {
    /// Whether a spreadsheet has rounded this number, so that more than one number is written like this: `1,18012E+11`.
    package var isInScientificNotation: Bool {
        plainCell.wholeMatch(of: /[-+]?[0-9]+([.,][0-9]+)?[Ee]\+[0-9]{1,3}/) != nil
    }

    /// Whether a number is longer than the fifteen digits that a spreadsheet keeps, and has zeros after them.
    fileprivate var hasFifteenDigitsAtMost: Bool? {
        let text = plainCell
        guard text.utf8.count > 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.utf8.dropFirst(15).allSatisfy { $0 == 0x30 }
    }
}

/// Which codes of people a spreadsheet has rounded: different people can have the same one.
///
/// Of long numbers one can end in zeros by itself; where all do, and there are more than one, a spreadsheet did it.
package func roundedNumbers(among codes: [String]) -> Set<String> {
    var rounded = Set(codes.filter(\.isInScientificNotation))
    let long = codes.filter { $0.hasFifteenDigitsAtMost != nil }
    if long.count > 1, long.allSatisfy({ $0.hasFifteenDigitsAtMost == true }) { rounded.formUnion(long) }
    return rounded
}
