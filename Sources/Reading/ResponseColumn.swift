package import Model

/// What a column of a round's answers holds, by its heading.
package enum ResponseColumn: Equatable, Sendable {
    case respondent
    case group(String)
    case indicator(Slug)
    case passedOver

    package var indicator: Slug? {
        if case .indicator(let id) = self { return id }
        return nil
    }

    /// - Parameters:
    ///   - heading: as it stands in the file.
    ///   - isFirst: whether it is the first column, which is the respondent's whatever its name, but that of a group or a question.
    ///   - groups: the columns by which the round is split.
    ///   - indicators: the ids of what respondents were asked.
    package init(heading: String, isFirst: Bool, groups: [String], indicators: Set<Slug>) {
        let key = heading.lowercased()
        if key == "respondent" {
            self = .respondent
        } else if let group = groups.first(where: { $0.lowercased() == key }) {
            self = .group(group)
        } else if indicators.contains(Slug(key)) {
            self = .indicator(Slug(key))
        } else if isFirst {
            self = .respondent
        } else {
            self = .passedOver
        }
    }
}
