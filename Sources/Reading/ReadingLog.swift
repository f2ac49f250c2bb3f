internal import Diagnostics
internal import Model

/// What kind of thing a reference points to.
enum ReferenceKind: String, Sendable {
    case organisation, contact, area, instrument
}

/// A name in the content that must belong to something, checked once everything is read.
struct PendingReference: Sendable {
    var kind: ReferenceKind
    var name: Slug
    var place: SourcePlace
}

/// What reading one or more files found out besides their values.
struct ReadingLog: Sendable {
    var diagnostics: [Diagnostic] = []
    var references: [PendingReference] = []
    /// Editions that files, persons and fields name.
    var editions: [(edition: Edition, place: SourcePlace)] = []
    /// Days on which something is said to have happened; which of them are still to come is known once there is a today.
    var events: [RecordedEvent] = []
    /// Addresses beside which a person may stand.
    var houseAddresses: [HouseAddress] = []
    /// The YAML at hand.
    var yaml: YAMLSource?

    /// Problems for which a name that was meant has been looked for.
    private var adviceCount = 0
    private static let mostAdvice = 200

    /// Names to choose a suggestion from; nil once two hundred problems have had one, because a list of thousands of wrong names is not
    /// mended by hand, and each would be compared with all the right ones.
    mutating func known(_ names: @autoclosure () -> [String]) -> [String]? {
        adviceCount += 1
        return adviceCount > Self.mostAdvice ? nil : names()
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func merge(_ other: ReadingLog) {
        diagnostics += other.diagnostics
        references += other.references
        editions += other.editions
        events += other.events
        houseAddresses += other.houseAddresses
    }
}
