/// What an image's address leads to.
package enum ImageTarget: Hashable, Sendable {
    /// A file of this site: the address to write, and its size in pixels where known.
    case found(address: String, width: Int?, height: Int?)
    /// A file that this edition leaves out, with the more closed edition that it is for: its alternative text stays.
    case otherEdition(String?)
    /// Nothing; with the nearest known name.
    case unknown(suggestion: String?)
}
