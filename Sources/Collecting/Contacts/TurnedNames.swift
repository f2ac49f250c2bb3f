internal import Model

/// Names as an address list sorts them, `Idrissi, Samira el`, turned into names as people say them: `Samira el Idrissi`.
///
/// A name is turned where the directory knows the turned name and not the written one, and where every name of a file of three or more is
/// written so; any other comma is the name's own.
///
/// - Parameters:
///   - files: what was read.
///   - known: the directory's contacts.
func withTurnedNames(_ files: [ContactFile], known: [Contact]) -> [ContactFile] {
    let names = Set(known.map { foldedForMatching($0.name, separator: " ") })
    return files.map { file in
        var file = file
        let isSorted = file.contacts.count >= 3 && file.contacts.allSatisfy { $0.text(.name).map { turnedName($0) != nil } ?? false }
        for index in file.contacts.indices {
            for field in [ContactField.name, .standIn] {
                guard let value = file.contacts[index].values[field], let turned = turnedName(value.text),
                    !names.contains(foldedForMatching(value.text, separator: " ")),
                    isSorted || names.contains(foldedForMatching(turned, separator: " "))
                else { continue }
                file.contacts[index].values[field]?.items = [turned]
            }
        }
        return file
    }
}

/// A name with what stands behind its one comma in front; nil for a name without, or with a title behind it: `Jansen, MSc`.
func turnedName(_ name: String) -> String? {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { ContactValue.text(String($0)) }
    guard parts.count == 2, !parts[0].isEmpty, let first = parts[1].first, first.isLetter, !parts[1].contains("."),
        parts[1].count(where: \.isUppercase) <= parts[1].split(whereSeparator: { $0 == " " || $0 == "-" }).count
    else { return nil }
    return parts[1] + " " + parts[0]
}
