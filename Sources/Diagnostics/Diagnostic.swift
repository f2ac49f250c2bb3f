/// How bad a problem is: an error stops publishing, a warning does not, a note only informs.
package enum Severity: String, Sendable, Comparable, CaseIterable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// A problem in content: what is wrong, where, and the way out.
package struct Diagnostic: Hashable, Sendable {
    package var severity: Severity
    package var identifier: DiagnosticIdentifier
    package var place: SourcePlace
    /// Leads with the specific thing, states the rule, ends without a full stop.
    package var summary: String
    /// What to type or do instead; nil when the summary says it.
    package var suggestion: String?

    package init(
        _ severity: Severity, _ identifier: DiagnosticIdentifier, at place: SourcePlace, _ summary: String, suggestion: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.place = place
        self.summary = summary
        self.suggestion = suggestion
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column, then by severity and words, so that a report reads top to bottom and is the same every time.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.place != right.place { return left.place < right.place }
        if left.severity != right.severity { return left.severity < right.severity }
        return (left.identifier.rawValue, left.summary, left.suggestion ?? "") < (
            right.identifier.rawValue, right.summary, right.suggestion ?? ""
        )
    }
}
