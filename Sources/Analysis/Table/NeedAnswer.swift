/// What is recorded of a need the other way round.
package enum NeedAnswer: Sendable, Hashable, CaseIterable {
    /// The other needs the first too.
    case needed
    /// It is recorded that the other does not need the first.
    case notNeeded
    case notRecorded
    /// This edition does not show what the other needs.
    case withheld
}
