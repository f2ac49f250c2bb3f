package import Diagnostics

/// A day on which something is said to have happened, as an author recorded it.
package struct RecordedEvent: Hashable, Sendable {
    /// The key that it stands under: `reported`, `trained`.
    package var key: String
    package var date: PartialDate
    package var place: SourcePlace

    package init(key: String, date: PartialDate, place: SourcePlace) {
        self.key = key
        self.date = date
        self.place = place
    }
}
