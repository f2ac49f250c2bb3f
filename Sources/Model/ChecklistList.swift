/// Which of a partnership's two checklists, by the name of its file.
package enum ChecklistList: String, Hashable, Sendable, CaseIterable {
    case rules, recommendations

    /// The instrument when a file names none.
    package var usualInstrument: Slug {
        switch self {
        case .rules: Slug("zeven-gouden-regels")
        case .recommendations: Slug("zes-aanbevelingen")
        }
    }
}
