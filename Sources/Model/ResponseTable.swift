/// The answers of all respondents in a round; never published singly.
package struct ResponseTable: Hashable, Sendable {
    /// The columns of `Response.answers`.
    package var indicators: [Slug]
    /// The columns of `Response.groups`.
    package var groups: [String]
    package var rows: [Response]
    /// Path of the CSV file.
    package var file: String?

    package init(
        indicators: [Slug] = [], groups: [String] = [], rows: [Response] = [], file: String? = nil
    ) {
        self.indicators = indicators
        self.groups = groups
        self.rows = rows
        self.file = file
    }

    /// Whether anybody gave an answer; a file that has none yet is only prepared.
    package var hasAnswers: Bool { rows.contains { row in row.answers.contains { $0 != nil } } }
}

/// One respondent's answers.
package struct Response: Hashable, Sendable {
    /// A pseudonym.
    package var respondent: String
    /// A value for each group column; empty when not given.
    package var groups: [String]
    /// An answer for each indicator as given, in points of the scale; nil for no answer.
    package var answers: [Double?]

    package init(
        respondent: String, groups: [String] = [], answers: [Double?] = []
    ) {
        self.respondent = respondent
        self.groups = groups
        self.answers = answers
    }
}
