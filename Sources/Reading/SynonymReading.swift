internal import Diagnostics
internal import Model
internal import Yams

/// Reads `synonyms` of `site.yaml`: a list of lists of words, each of which may be kept to an edition, `{words: […], edition: network}`.
func readSynonyms(_ fields: inout FieldReader, log: inout ReadingLog) -> [SynonymGroup] {
    fields.items("synonyms", log: &log).compactMap { node in
        let place = fields.place(of: node)
        var group: SynonymGroup?
        if case .sequence(let words) = node {
            group = SynonymGroup(words.compactMap(\.scalar).map(\.string.trimmed))
        } else if case .mapping = node,
            var record = FieldReader(
                node, of: "these synonyms", key: "synonyms", file: fields.file, firstLine: fields.firstLine, log: &log)
        {
            group = SynonymGroup(record.texts("words", log: &log), edition: record.edition(log: &log))
            record.finish(log: &log)
        }
        group?.words.removeAll(where: \.isEmpty)
        guard let group, group.words.count > 1 else {
            log.report(
                .wrongType(
                    "synonyms", expected: "lists of words that mean the same", found: group == nil ? "a text" : "one word", at: place))
            return nil
        }
        return group
    }
}
