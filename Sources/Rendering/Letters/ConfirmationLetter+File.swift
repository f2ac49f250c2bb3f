internal import Foundation

extension ConfirmationLetter {
    /// What a file that Kring made holds, so that nothing else is ever overwritten.
    package static let fileMark = "X-Mailer: kring check"

    /// The letter as a file that mail programs open as a draft (RFC 5322): the subject as encoded words, the body in base64.
    package var file: [UInt8] {
        let headers =
            ["MIME-Version: 1.0", Self.fileMark, "X-Unsent: 1"] + (address.map { ["To: \(Self.plainHeader($0))"] } ?? [])
            + [
                "Subject: \(Self.encodedHeader(subject))", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
            ]
        let text = Data(body.replacing("\n", with: "\r\n").utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + text + "\r\n").utf8)
    }

    /// An address in a header: without what would end the header or begin another.
    private static func plainHeader(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F && $0 != "," && $0 != ";" })
    }

    /// Any text in a header, in encoded words of at most 75 characters (RFC 2047).
    private static func encodedHeader(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        for character in text {
            // 45 bytes become 60 characters.
            if word.utf8.count + character.utf8.count > 45 {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return (words + [word]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
