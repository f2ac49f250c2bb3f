internal import Diagnostics
internal import Model

/// Where a reader sees the source of a line: `https://git.example.nl/wij/site/blob/main/{file}#L{line}`.
func readSourceAddress(_ fields: inout FieldReader, log: inout ReadingLog) -> String? {
    let place = fields.place(of: "source-address")
    guard let text = fields.text("source-address", log: &log) else { return nil }
    let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    let plain = rest.replacing("{file}", with: "").replacing("{line}", with: "")
    let isAllowed = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte) }
    guard let first = rest.utf8.first, first != 0x2F, rest.contains("{file}"), plain.utf8.allSatisfy(isAllowed) else {
        let rule = "write the full address with {file} in it: https://git.example.nl/wij/site/blob/main/{file}#L{line}"
        log.report(.badAddress(text, of: "source-address", rule: rule, at: place))
        return nil
    }
    return text
}
