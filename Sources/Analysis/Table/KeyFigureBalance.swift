package import Model

/// Who may decide, with what, and to whom each accounts: where one goes without the other.
package struct KeyFigureBalance: Sendable, Equatable {
    /// What a figure has without its counterpart.
    package enum Imbalance: Sendable, Equatable {
        /// Powers or means, and nobody to account to.
        case powerWithoutAccount
        /// Somebody to account to, and nothing to decide or to do it with.
        case accountWithoutPower
    }

    package let figures: [KeyFigure]
    private let keepsAccounts: Bool
    private let keepsPowers: Bool

    package init(_ figures: [KeyFigure]) {
        self.figures = figures
        keepsAccounts = figures.keeps(\.accountsTo)
        keepsPowers = figures.keeps(\.powers)
    }

    /// The figures with an imbalance, in the author's order.
    package func figures(with imbalance: Imbalance) -> [KeyFigure] { figures.filter { self.imbalance(of: $0) == imbalance } }

    /// What a figure goes without; nil where both sides are there, or not known.
    ///
    /// A blank counts as none where others in the list have it filled in. Means that nobody's record tells of take nothing away: then
    /// powers alone decide.
    package func imbalance(of figure: KeyFigure) -> Imbalance? {
        let hasMeans = !(figure.means ?? []).isEmpty
        let hasPower = !(figure.powers ?? []).isEmpty || hasMeans
        if hasPower, figure.accountsTo.map(\.isEmpty) ?? keepsAccounts { return .powerWithoutAccount }
        let accounts = !(figure.accountsTo ?? []).isEmpty
        if accounts, !hasPower, figure.powers.map(\.isEmpty) ?? keepsPowers { return .accountWithoutPower }
        return nil
    }
}
