/// The beginnings of the months in Dutch and English, in their order, two a month.
private let months = [
    "jan", "jan", "feb", "feb", "maa", "mar", "apr", "apr", "mei", "may", "jun", "jun", "jul", "jul", "aug", "aug", "sep", "sep", "okt",
    "oct", "nov", "nov", "dec", "dec",
]

/// The date that someone most likely meant, as it is to be written: `17-5-2022`, `2022-5-17`, `17 mei 2022` and `2022-05-17T10:00` as
/// `2022-05-17`, `mei 2022` as `2022-05`; nil when none can be told.
func isoDate(in text: String) -> String? {
    let day = text.first?.isNumber == true && text.contains(":") ? text.prefix { $0 != "T" } : text[...]
    let words = day.lowercased().split { "-/. ".contains($0) }.prefix { !$0.contains(":") }
    var parts = words.compactMap { word in Int(word) ?? months.firstIndex { word.hasPrefix($0) }.map { $0 / 2 + 1 } }
    guard parts.count == words.count else { return nil }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    if parts.count == 2, words[0].first?.isLetter == true, (1000...9999).contains(parts[1]) { return "\(parts[1])-\(two(parts[0]))" }
    guard parts.count == 3 else { return nil }
    if (1000...9999).contains(parts[0]) { parts.reverse() }
    guard (1000...9999).contains(parts[2]), (1...12).contains(parts[1]) else { return nil }
    let isLeapYear = parts[2] % 4 == 0 && (parts[2] % 100 != 0 || parts[2] % 400 == 0)
    let dayCount = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][parts[1] - 1]
    guard (1...dayCount).contains(parts[0]) else { return nil }
    return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
}
