package import Model

extension Topic {
    /// Side effects that someone minds and no meeting discusses, in the author's order.
    ///
    /// Where it is recorded of none of them where they are discussed, nothing is known and nothing is unspoken. What a meeting discusses
    /// that this edition withholds is spoken about.
    package var unspokenEffects: [SideEffect] {
        let isKept = sideEffects.keeps(\.discussedIn)
        return sideEffects.filter { $0.isMinded && !$0.hasWithheldDiscussion && ($0.discussedIn?.isEmpty ?? isKept) }
    }
}

extension SideEffect {
    /// Whether anyone is known to mind it.
    package var isMinded: Bool { hasWithheldMinds || !(minds ?? []).isEmpty }
}
