internal import Diagnostics
internal import Model

/// Reads `site.yaml`.
func readSettings(_ file: TextFile, log: inout ReadingLog) -> SiteSettings? {
    guard let root = yamlRoot(file.text, file: file.path, firstLine: 1, log: &log),
        var fields = FieldReader(root, of: "this site", file: file.path, firstLine: 1, log: &log)
    else { return nil }
    let title = fields.requiredText("title", log: &log)
    var settings = SiteSettings(title: title.isEmpty ? "site.yaml" : title, place: file.place(line: 1, column: 1))
    settings.language = fields.choice("language", log: &log) ?? .dutch
    settings.description = fields.text("description", log: &log)
    settings.publisher = fields.text("publisher", log: &log)
    settings.address = readAddress(&fields, log: &log)
    settings.notice = fields.text("notice", log: &log)
    settings.sourceAddress = readSourceAddress(&fields, log: &log)
    settings.date = fields.date("date", log: &log)
    let editions = fields.texts("editions", log: &log)
    if !editions.isEmpty {
        // From the most open to the most closed: what is for everyone is in all of them.
        if editions.first != Edition.public.name || Set(editions).count != editions.count {
            log.report(.editions(editions, at: fields.place(of: "editions")))
        }
        settings.editions = [.public] + editions.map(Edition.init).filter { $0 != .public }
    }
    if var theme = fields.record("theme", of: "the theme", log: &log) {
        settings.theme = ThemeSettings(
            accent: readColour("accent", &theme, log: &log), attention: readColour("attention", &theme, log: &log),
            logo: theme.text("logo", log: &log), logoPlace: theme.place(of: "logo"))
        theme.finish(log: &log)
    }
    if var map = fields.record("map", of: "the map", log: &log) {
        settings.map = MapSettings(place: map.text("place", log: &log), colour: map.choice("colour", log: &log) ?? .number)
        map.finish(log: &log)
    }
    settings.synonyms = readSynonyms(&fields, log: &log)
    fields.finish(log: &log)
    return settings
}

/// The site's absolute address, with a slash at its end.
private func readAddress(_ fields: inout FieldReader, log: inout ReadingLog) -> String? {
    let place = fields.place(of: "address")
    guard let text = fields.text("address", log: &log) else { return nil }
    let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    let allowed = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}?#".utf8.contains(byte) }
    guard let first = rest.utf8.first, first != 0x2F, text.utf8.allSatisfy(allowed) else {
        log.report(.badAddress(text, of: "address", rule: "write the site's full address: https://www.example.nl/", at: place))
        return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
}

private func readColour(_ key: String, _ fields: inout FieldReader, log: inout ReadingLog) -> String? {
    let place = fields.place(of: key)
    guard let text = fields.text(key, log: &log) else {
        // Without quotation marks a colour is a comment, and the key has no value.
        if fields.keys.contains(key) { log.report(.badColour("", of: key, at: place)) }
        return nil
    }
    let isHex = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) }
    guard text.utf8.count == 7, text.utf8.first == 0x23, text.utf8.dropFirst().allSatisfy(isHex) else {
        log.report(.badColour(text, of: key, at: place))
        return nil
    }
    return text.lowercased()
}
