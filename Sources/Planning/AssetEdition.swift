internal import Foundation
internal import Model

extension Asset {
    /// The edition whose name a folder bears that this lies in, such as `assets/network`.
    ///
    /// Of a link the folders of the file that it leads to count as well; of several editions
    /// the most closed one; nil for what is for everyone.
    ///
    /// - Parameter editions: of the site, the most open first.
    func edition(among editions: [Edition]) -> Edition? {
        let folders = [path, target ?? ""].flatMap { $0.split(separator: "/").dropFirst().dropLast() }
        if folders.isEmpty { return nil }
        let names = Set(folders.map { foldedFolderName(String($0)) })
        return editions.last { names.contains(foldedFolderName($0.name)) }
    }
}

/// A folder's name in which spellings that people do not tell apart are the same: capitals, accents in one character or two, full-width
/// letters, `ĳ` and `ij`, spaces at its ends, characters that are not seen.
func foldedFolderName(_ name: String) -> String {
    let seen = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    return foldedForMatching(seen.precomposedStringWithCompatibilityMapping, separator: "-")
}
