internal import Foundation

/// How a command names a round: `netwerk-x/2022-11-15`, or the path of its Markdown or CSV file.
package struct RoundName: Hashable, Sendable {
    /// The folder of the partnership and the name of the round's file, without its ending.
    package var text: String
    /// The folder of the site, where the name is a path that leads through `Content/`.
    package var site: String?

    package init(_ written: String) {
        var parts = written.split(separator: "/", omittingEmptySubsequences: true).map(String.init).filter { $0 != "." }
        if let last = parts.last, [".md", ".csv"].contains(where: last.lowercased().hasSuffix) {
            parts[parts.count - 1] = (last as NSString).deletingPathExtension
        }
        if let start = parts.lastIndex(of: "partnerships"), parts.count == start + 4, parts[start + 2] == "rounds" {
            text = "\(parts[start + 1])/\(parts[start + 3])"
            if start > 0, parts[start - 1] == "Content" {
                let root = parts[..<(start - 1)].joined(separator: "/")
                site = written.hasPrefix("/") ? "/" + root : root.isEmpty ? "." : root
            }
        } else {
            // NETWORK/ROUND, or NETWORK/rounds/ROUND as the folders lie.
            if parts.count == 3, parts[1] == "rounds" { parts.remove(at: 1) }
            text = parts.joined(separator: "/")
        }
    }
}
