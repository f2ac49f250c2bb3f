internal import Foundation
internal import Reading

/// The text of one property's bytes: UTF-8 where they are that, whatever the property says, else in the character set that it names, else in
/// Windows-1252.
///
/// - Parameter name: `ISO-8859-1`, `windows-1254` …; nil where none is named.
func characterSetText(_ bytes: ArraySlice<UInt8>, named name: String?) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if let encoding = name.flatMap({ characterSets[$0.lowercased().replacing("_", with: "-")] }),
        let text = String(data: Data(bytes), encoding: encoding)
    {
        return text
    }
    return TextEncoding.decoded(bytes.filter { $0 != 0 })?.text ?? String(decoding: bytes, as: UTF8.self)
}

/// Those in which address books of the last thirty years were written, beside Windows-1252 and its smaller brothers.
private let characterSets: [String: String.Encoding] = [
    "windows-1250": .windowsCP1250, "cp1250": .windowsCP1250, "iso-8859-2": .isoLatin2, "windows-1251": .windowsCP1251,
    "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254, "iso-8859-9": .windowsCP1254, "macintosh": .macOSRoman,
    "x-mac-roman": .macOSRoman, "macroman": .macOSRoman, "shift-jis": .shiftJIS, "euc-jp": .japaneseEUC,
]
