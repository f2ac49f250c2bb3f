internal import Diagnostics
internal import Model

/// Names as an address list sorts them, `Idrissi, Samira el`, turned into names as people say them: `Samira el Idrissi`.
///
/// A name is turned where it can be nothing else (`Berg, J. van den`), where the directory knows the turned name and not the written one,
/// and where half of the names of a file or more are written so; any other comma is the name's own. What is turned is told.
///
/// - Parameters:
///   - files: what was read.
///   - known: the directory's contacts.
func withTurnedNames(_ files: [ContactFile], known: [Contact]) -> [ContactFile] {
    let names = Set(known.map { foldedForMatching($0.name, separator: " ") })
    return files.map { file in
        var file = file
        let sorted = file.contacts.count { $0.text(.name).map { PersonName.turned($0) != nil } ?? false }
        let isSorted = sorted > 0 && sorted * 2 >= file.contacts.count
        for index in file.contacts.indices {
            for field in [ContactField.name, .standIn] {
                guard let value = file.contacts[index].values[field],
                    let turned = PersonName.turned(value.text).map(PersonName.withoutSalutation),
                    !names.contains(foldedForMatching(value.text, separator: " ")),
                    isSorted || PersonName.isSurelySorted(value.text) || names.contains(foldedForMatching(turned, separator: " "))
                else { continue }
                file.contacts[index].values[field]?.items = [turned]
                if field == .name { file.report(.nameRead(value.text, as: turned, at: value.place)) }
            }
        }
        return file
    }
}
