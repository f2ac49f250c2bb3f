/// Where a link leads, by the site that knows its pages.
package enum LinkTarget: Hashable, Sendable {
    /// A page or file of this site: the address to write, fragment included.
    case address(String)
    /// Another site.
    case external(String)
    /// A page that this edition leaves out: the text stays, the link goes.
    case otherEdition
    /// A page or file of a more closed edition, by its name: likewise.
    case closedEdition(String)
    /// Several things that have this name; each as it can be written.
    case ambiguous(choices: [String])
    /// Nothing; with the nearest known name.
    case unknown(suggestion: String?)
}
