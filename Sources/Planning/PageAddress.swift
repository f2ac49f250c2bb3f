/// Where a file of the output stands, relative to its root, with forward slashes: `factsheets/vertrouwen.html`.
package struct PageAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    package var description: String { path }

    /// The way back to the root from a page here: empty, `../` or `../../`.
    package var root: String {
        String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
    }

    /// A relative link from a page to a file here that works from a folder, a share and a web server alike.
    package func link(from page: PageAddress) -> String {
        let own = page.path.split(separator: "/").dropLast()
        let target = path.split(separator: "/")
        let shared = zip(own, target.dropLast()).prefix { $0 == $1 }.count
        return String(repeating: "../", count: own.count - shared) + target[shared...].joined(separator: "/")
    }

    package static func < (left: PageAddress, right: PageAddress) -> Bool {
        left.path < right.path
    }
}
