internal import Diagnostics
internal import Model
internal import Yams

/// Texts that an author may write in both languages of the interface.
extension FieldReader {
    /// A text in Dutch or in both languages: `{nl: …, en: …}`; nil where nothing of it can be seen.
    mutating func localized(_ key: String, log: inout ReadingLog) -> LocalizedText? {
        guard let node = node(key) else { return nil }
        if let scalar = node.scalar {
            reportCut(scalar, at: place(of: node), log: &log)
            return isBlank(node) ? nil : LocalizedText(scalar.string.trimmed)
        }
        guard var record = FieldReader(node, of: key, file: file, firstLine: firstLine, log: &log) else { return nil }
        let dutch = record.requiredText("nl", log: &log)
        let english = record.text("en", log: &log)
        return record.finish(log: &log) ? LocalizedText(dutch, english: english) : nil
    }

    /// A list of texts in Dutch or in both languages: `{nl: […], en: […]}`.
    mutating func localizedList(_ key: String, log: inout ReadingLog) -> LocalizedList {
        guard case .mapping? = value(of: key), let node = node(key),
            var record = FieldReader(node, of: key, file: file, firstLine: firstLine, log: &log)
        else { return LocalizedList(texts(key, log: &log)) }
        let dutch = record.texts("nl", log: &log)
        let english = record.has("en") ? record.texts("en", log: &log) : nil
        record.finish(log: &log)
        return LocalizedList(dutch, english: english)
    }
}
