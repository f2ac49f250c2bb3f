/// When something was last done, where an author may also write that it never was.
package enum Occasion: Hashable, Sendable {
    case never
    case on(PartialDate)

    package var date: PartialDate? {
        if case .on(let date) = self { return date }
        return nil
    }
}
