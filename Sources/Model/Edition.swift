/// What is published for one audience.
package struct Edition: Hashable, Sendable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package var description: String { name }

    /// For anyone.
    package static let `public` = Edition("public")
    /// For the members of the network only.
    package static let network = Edition("network")
    /// The editions of a site that names none itself, the most open first.
    package static let usual: [Edition] = [.public, .network]
}
