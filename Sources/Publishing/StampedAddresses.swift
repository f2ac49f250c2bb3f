internal import Foundation
internal import Rendering

/// Puts the stamp of its contents into the address of every script, style sheet, image and download that a page links to.
///
/// A server may let browsers keep such a file for a year: what changed has another address. Names stay as people know them
/// (`contacts.csv?v=…`), so that a page which a cache kept still finds its style, and a download keeps its name; only what the search
/// loads has the stamp in its name, so that whoever was taken off stands at no address any more. Pages and feeds keep their addresses.
struct StampedAddresses {
    /// Stamps by path in the output.
    private var stamps: [String: String] = [:]
    /// Names with a stamp in them, by the path without.
    private var names: [String: String] = [:]

    /// Notes the contents of a file.
    mutating func add(_ path: String, _ bytes: [UInt8]) {
        stamps[path] = contentStamp(bytes)
    }

    /// Notes a page that is to be found at one address for ever, unless it is a file to take along.
    mutating func add(page path: String, _ bytes: [UInt8]) {
        if path.hasSuffix(".html") || path.hasSuffix(".xml") { return }
        add(path, bytes)
    }

    /// Notes a file of the site's.
    ///
    /// - Returns: the path that it is to be published at.
    mutating func add(_ file: RenderedFile) -> String {
        let path = file.address.path
        guard file.hasStampInName, let dot = path.lastIndex(of: ".") else {
            add(path, file.bytes)
            return path
        }
        let name = path[..<dot] + "." + contentStamp(file.bytes) + path[dot...]
        names[path] = String(name)
        return String(name)
    }

    /// Adds what was noted elsewhere.
    mutating func merge(_ other: StampedAddresses) {
        stamps.merge(other.stamps) { first, _ in first }
        names.merge(other.names) { first, _ in first }
    }

    /// A page with the stamps in its links.
    func stamped(page bytes: [UInt8], at path: String) -> [UInt8] {
        rewritten(bytes, at: path, as: .page)
    }

    /// A style sheet with the stamps in what it loads.
    func stamped(styleSheet bytes: [UInt8], at path: String) -> [UInt8] {
        rewritten(bytes, at: path, as: .styleSheet)
    }

    /// The address for a link that a file holds; nil where it stays as it is.
    func address(for link: String, in path: String) -> String? {
        guard let first = link.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "/"), first != UInt8(ascii: "?") else {
            return nil
        }
        let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
        let (target, rest) = (link[..<end], link[end...])
        if target.contains(":") || target.hasSuffix(".html") { return nil }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(part.removingPercentEncoding ?? String(part))
            }
        }
        // An ampersand stands in a page as &amp;.
        let found = parts.joined(separator: "/")
        for key in found.contains("&") ? [found, found.replacing("&amp;", with: "&")] : [found] {
            if let name = names[key] {
                let last = name.split(separator: "/").last ?? ""
                let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
                return "\(folder)\(last)\(rest)"
            }
            guard let stamp = stamps[key] else { continue }
            if rest.hasPrefix("?") { return "\(target)?v=\(stamp)&amp;\(rest.dropFirst())" }
            return "\(target)?v=\(stamp)\(rest)"
        }
        return nil
    }

    private func rewritten(_ bytes: [UInt8], at path: String, as syntax: LinkSyntax) -> [UInt8] {
        bytes.withUnsafeBytes { all in
            var result: [UInt8] = []
            var copied = 0
            var position = 0
            while position < all.count, let base = all.baseAddress,
                let found = memchr(base + position, Int32(syntax.sign), all.count - position)
            {
                let sign = UnsafeRawPointer(found) - base
                position = sign + 1
                guard let value = syntax.link(in: all, at: sign), !value.isEmpty else { continue }
                position = value.upperBound
                guard let address = address(for: String(decoding: all[value], as: UTF8.self), in: path) else { continue }
                result += all[copied..<value.lowerBound]
                result += Array(address.utf8)
                copied = value.upperBound
            }
            return copied == 0 ? bytes : result + all[copied...]
        }
    }
}
