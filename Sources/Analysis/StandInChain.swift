package import Model

/// Whom to reach when a contact is absent, and when that one is absent too, to the end.
package struct StandInChain: Sendable, Equatable {
    /// Why nobody comes after the last.
    package enum End: Sendable, Equatable {
        /// The last has no stand-in.
        case last
        /// The last has one whom this edition does not show.
        case withheld
        /// The last names someone who was in the chain already, or whose absence it began with.
        case circle(backTo: Slug)
        /// More come after the last, whom nobody will ever get to.
        case further
    }

    /// In the order in which to try them; empty when there is no stand-in.
    package let contacts: [Contact]
    package let end: End
}

/// Follows a contact's stand-ins.
///
/// - Parameters:
///   - contact: who is absent.
///   - directory: all contacts by slug.
package func standInChain(of contact: Contact, in directory: [Slug: Contact]) -> StandInChain {
    var chain: [Contact] = []
    var seen: Set<Slug> = [contact.slug]
    var current = contact
    while let next = current.standIn.flatMap({ directory[$0] }) {
        if chain.count == longestStandInChain { return StandInChain(contacts: chain, end: .further) }
        guard seen.insert(next.slug).inserted else { return StandInChain(contacts: chain, end: .circle(backTo: next.slug)) }
        chain.append(next)
        current = next
    }
    return StandInChain(contacts: chain, end: current.hasWithheldStandIn ? .withheld : .last)
}

/// So many calls nobody makes for one answer.
private let longestStandInChain = 20
