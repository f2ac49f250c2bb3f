internal import Foundation

/// What a page allows a browser to load and to run: a Content-Security-Policy, the first thing in its head after the encoding.
///
/// Pages of a site load from where they lie, a server or a folder: `'self'` is the page's own server, and `file:` a folder for browsers to
/// which a page there has no origin. A page that holds its own scripts and styles names each by its digest.
package struct PagePolicy: Sendable {
    /// As a header or a page says it.
    package let text: String

    private init(files: [String], code: InlineCode) {
        let directives: [(name: String, sources: [String])] = [
            ("default-src", ["'none'"]), ("script-src", files + code.scripts.map(Self.source)),
            ("style-src", files + code.styles.map(Self.source)), ("img-src", files + ["data:"]), ("font-src", files),
            ("base-uri", ["'none'"]), ("form-action", ["'none'"]),
        ]
        text = directives.filter { !$0.sources.isEmpty }.map { "\($0.name) \($0.sources.joined(separator: " "))" }.joined(separator: "; ")
    }

    /// For a page of a site, with what a site's own templates hold.
    static func ofSite(_ code: InlineCode = InlineCode()) -> PagePolicy {
        PagePolicy(files: ["'self'", "file:"], code: code)
    }

    /// For a page that is one file, with these scripts and styles in it.
    static func ofSingleFile(_ code: InlineCode) -> PagePolicy {
        PagePolicy(files: [], code: code)
    }

    /// The page with the policy in it; as it is where its template gives one of its own.
    func added(to page: String) -> String {
        var page = page
        let place = page.withUTF8 { bytes in Self.place(in: bytes) }
        guard let place else { return page }
        let index = page.utf8.index(page.utf8.startIndex, offsetBy: place)
        return page[..<index] + "<meta http-equiv=\"Content-Security-Policy\" content=\"\(text)\">\n" + page[index...]
    }

    /// Where the policy goes: after the encoding, else at the beginning of the head, or of the page; nil where there is one.
    private static func place(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let end = first("</head", in: bytes, from: 0) ?? first("<body", in: bytes, from: 0) ?? bytes.count
        let head = UnsafeBufferPointer(rebasing: bytes[..<end])
        if first("http-equiv=\"content-security-policy", in: head, from: 0) != nil { return nil }
        let start = first("<head", in: head, from: 0) ?? first("<html", in: head, from: 0) ?? first("<!doctype", in: head, from: 0)
        guard let start, let place = afterTag(from: start, in: bytes) else { return 0 }
        let next = head[place...].firstIndex { $0 > 0x20 } ?? place
        guard first("<meta charset", in: head, from: next) == next else { return place }
        return afterTag(from: next, in: bytes) ?? place
    }

    /// The place after a tag and the line end that follows it.
    private static func afterTag(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let end = bytes[start...].firstIndex(of: 0x3E) else { return nil }
        return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    }

    /// Where a text in small letters stands first, in any case.
    private static func first(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard start + wanted.count <= bytes.count else { return nil }
        let last = bytes.count - wanted.count
        return (start...max(start, last)).first { place in
            wanted.indices.allSatisfy { isSame(bytes[place + $0], wanted[$0]) }
        }
    }

    private static func isSame(_ byte: UInt8, _ wanted: UInt8) -> Bool {
        byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted
    }

    private static func source(_ text: String) -> String {
        "'sha256-\(Data(sha256(Array(text.utf8))).base64EncodedString())'"
    }
}

/// The scripts and styles that stand in a page itself.
struct InlineCode: Sendable {
    var scripts: [String] = []
    var styles: [String] = []
}
