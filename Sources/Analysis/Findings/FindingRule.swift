/// One rule of the linter for partnerships: when it finds something, and where the rule comes from.
///
/// A rule has a file of its own that says exactly when it shows, and a place in `all`. It finds nothing where the data is silent or
/// where the edition withholds what would decide it.
package struct FindingRule: Hashable, Sendable {
    /// Its name, such as `contact-stale`.
    ///
    /// Its questions and evidence are interface texts that begin with it.
    package let id: String
    /// The interface text that names its source.
    package let source: String
    private let find: @Sendable (FindingScope) -> [Finding]

    init(_ id: String, source: String, find: @escaping @Sendable (FindingScope) -> [Finding]) {
        self.id = id
        self.source = source
        self.find = find
    }

    /// Every rule, in the order in which findings are told.
    package static let all: [FindingRule] = [
        .areaUncovered, .oneForAll, .contactWithoutStandIn, .contactStale, .singleContact, .standInCircle,
    ]

    /// What the rule finds, in the directory's order.
    package func findings(in scope: FindingScope) -> [Finding] { find(scope) }

    package static func == (left: FindingRule, right: FindingRule) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
