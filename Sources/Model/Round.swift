package import Diagnostics

/// One measurement with one instrument on one date in one partnership.
package struct Round: Hashable, Sendable {
    package var slug: Slug
    package var instrument: Slug
    package var date: PartialDate
    package var next: PartialDate?
    /// Columns of the responses by which results are split.
    package var groups: [String]
    /// Where the author names those columns.
    package var groupsPlace: SourcePlace?
    /// What a respondent can choose in each of those columns, for the questionnaire.
    package var choices: [GroupChoices]
    package var invited: Int?
    package var invitedPlace: SourcePlace?
    /// What words in the answers stand for, where the author says so.
    package var answers: [AnswerSpelling]
    package var title: String?
    package var summary: String?
    package var text: MarkdownText
    package var responses: ResponseTable
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        slug: Slug, instrument: Slug, date: PartialDate, next: PartialDate? = nil, groups: [String] = [], groupsPlace: SourcePlace? = nil,
        choices: [GroupChoices] = [], invited: Int? = nil, invitedPlace: SourcePlace? = nil,
        answers: [AnswerSpelling] = [], title: String? = nil, summary: String? = nil, text: MarkdownText,
        responses: ResponseTable = ResponseTable(),
        edition: Edition? = nil, isDraft: Bool = false, place: SourcePlace
    ) {
        self.slug = slug
        self.instrument = instrument
        self.date = date
        self.next = next
        self.groups = groups
        self.groupsPlace = groupsPlace
        self.choices = choices
        self.invited = invited
        self.invitedPlace = invitedPlace
        self.answers = answers
        self.title = title
        self.summary = summary
        self.text = text
        self.responses = responses
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }
}

/// The values of a group column that a questionnaire offers.
package struct GroupChoices: Hashable, Sendable {
    package var column: String
    package var values: [String]

    package init(
        column: String, values: [String]
    ) {
        self.column = column
        self.values = values
    }
}

/// What an answer stands for in a survey that has other words than the instrument.
package struct AnswerSpelling: Hashable, Sendable {
    /// As it stands in the cells.
    package var word: String
    /// The step of the instrument's scale; nil for no answer.
    package var step: Int?
    package var place: SourcePlace

    package init(
        word: String, step: Int?, place: SourcePlace
    ) {
        self.word = word
        self.step = step
        self.place = place
    }
}
