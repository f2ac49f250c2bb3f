package import Diagnostics
package import Model

/// Something that the data shows, to be put as a question for the conversation, with what it rests on.
package struct Finding: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
        case contact(Slug)
        case organisation(Slug)
        case area(Slug)
        case partnership(Slug)

        package var slug: Slug {
            switch self {
            case .contact(let slug), .organisation(let slug), .area(let slug), .partnership(let slug): slug
            }
        }
    }

    /// How much it asks for attention; a partnership is never graded.
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        case attention, note
    }

    /// What the words of a question or of evidence say at a place.
    package enum Value: Hashable, Sendable {
        case name(String)
        /// Names that the words list.
        case names([String])
        case number(Int)
        case date(PartialDate)
        /// A score or an index, in points or from 0 to 1, told with so many decimals.
        case decimal(Double, places: Int)
        /// A mean in points, told so precisely that it stays on its side of the thresholds.
        case score(Double, thresholds: Thresholds?)
        /// Words of the interface, by their key.
        case word(String)
        /// Words of the interface, by their keys, that the words list.
        case words([String])
        /// A text of an instrument, in the language of the page.
        case localized(LocalizedText)
        /// Titles of organisations, by their slugs.
        case organisations([Slug])
    }

    /// Where on the site the fact can be read.
    package enum Page: Hashable, Sendable {
        /// A part of the partnership's own page: `members`, `goal`, `meetings`; nil for its top.
        case partnership(part: String?)
        /// A step or rule of one of its checklists.
        case checklist(instrument: Slug, part: Slug?)
        case topic(TopicSubject)
        case round(Slug)
        case contact(Slug)
        case organisation(Slug)
        case area(Slug)
    }

    /// One fact that it rests on, with where that was written.
    package struct Evidence: Hashable, Sendable {
        /// Which words tell it.
        package var wording: String
        package var values: [String: Value]
        package var place: SourcePlace
        /// Nil where the page of the finding's subject shows it.
        package var page: Page?

        package init(wording: String, values: [String: Value], place: SourcePlace, page: Page? = nil) {
            self.wording = wording
            self.values = values
            self.place = place
            self.page = page
        }
    }

    package var rule: FindingRule
    package var severity: Severity
    package var subject: Subject
    /// Which of the rule's questions it asks: the rule's name, or that and a part of it.
    package var wording: String
    package var values: [String: Value]
    /// Never empty.
    package var evidence: [Evidence]
    /// The part of an instrument that it is about; nil where that is the rule's.
    var ownPart: InstrumentPart?
    /// The source of the instrument that it was measured with; nil where the source is the rule's alone.
    package var instrumentSource: LocalizedText?

    /// What to talk about it with: the part of an instrument that holds the questions.
    package var part: InstrumentPart? { ownPart ?? rule.part }

    /// What to tell where there is no room for all of the evidence: the first fact.
    ///
    /// Where it sets parties beside each other, both ends: the first and the last, so that nobody is named alone.
    package var headline: [Evidence] {
        guard rule.comparesParties, evidence.count > 1 else { return Array(evidence.prefix(1)) }
        return [evidence[0], evidence[evidence.count - 1]]
    }
}
