/// What a row of a survey's export is, where it is not what someone answered.
package enum SurveyRow: String, CaseIterable, Sendable {
    /// The maker looked at the survey.
    case preview
    /// The maker, or the tool, tried it.
    case test
    case spam
    /// The tool made the answers up.
    case synthetic
    /// Who answered was turned away, or the answers were deleted.
    case excluded
    /// Who answered did not get to the end.
    case unfinished
    /// The headings once more.
    case heading
    /// A row below the answers that sums them up.
    case summary

    /// How a report calls rows of this kind.
    package func name(count: Int) -> String {
        let one = count == 1
        return switch self {
        case .preview: one ? "preview" : "previews"
        case .test: one ? "test" : "tests"
        case .spam: "spam"
        case .synthetic: one ? "made-up response" : "made-up responses"
        case .excluded: one ? "excluded response" : "excluded responses"
        case .unfinished: one ? "unfinished response" : "unfinished responses"
        case .heading: one ? "row of headings" : "rows of headings"
        case .summary: one ? "row that sums up the others" : "rows that sum up the others"
        }
    }
}
