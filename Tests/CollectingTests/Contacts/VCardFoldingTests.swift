import Testing

@testable import Collecting

@Suite struct VCardFoldingTests {
    private func lines(_ text: String) -> [String] {
        VCardFolding(Array(text.utf8)).lines.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// vCard 2.1, 2.1.3: a fold stands before white space, which stays; RFC 6350, 3.2: the space after a line end is no part of the text.
    @Test(arguments: [("2.1", "ORG:Stichting Welzijn West"), ("3.0", "ORG:StichtingWelzijn West"), ("4.0", "ORG:StichtingWelzijn West")])
    func keepsSpaceOfFoldByVersion(version: String, expected: String) {
        #expect(lines("BEGIN:VCARD\r\nVERSION:\(version)\r\nORG:Stichting\r\n Welzijn West\r\nEND:VCARD\r\n")[2] == expected)
    }

    /// RFC 6350, 3.2: a fold may stand within the octets of one letter.
    @Test func undoesFoldWithinLetter() {
        let folded = Array("BEGIN:VCARD\nVERSION:3.0\nFN:Zo".utf8) + [0xC3] + Array("\n ".utf8) + [0xAB] + Array(" Brun\nEND:VCARD\n".utf8)
        let card = VCard.cards(in: folded, path: "a.vcf") { _ in }.first
        #expect(card?.name == "Zoë Brun")
    }

    /// RFC 2045, 6.7: an equals sign at the end goes on; a space that follows is the text's own unless all lines have one or it would
    /// break a letter.
    @Test(arguments: [
        ("N;ENCODING=QUOTED-PRINTABLE:Meer;Ann=\n van der", "Meer;Ann van der"),
        ("N;ENCODING=QUOTED-PRINTABLE:J=C3=\n =B6nsson;Ann", "J=C3=B6nsson;Ann"),
        ("N;ENCODING=QUOTED-PRINTABLE:a=E2=82=\n =AC", "a=E2=82=AC"),
        ("N;ENCODING=QUOTED-PRINTABLE:Wijk=\n\tteam=\n West", "WijkteamWest"),
        ("N;ENCODING=QUOTED-PRINTABLE:Jan=20van=20der=20Me=\n er", "Jan=20van=20der=20Meer"),
        ("N;ENCODING=QUOTED-PRINTABLE:Jan =\n  Bos", "Jan Bos"), ("NOTE;QUOTED-PRINTABLE:a=0D=0A=\nb=\nc", "a=0D=0Abc"),
    ])
    func undoesSoftLineEnds(written: String, value: String) {
        let found = lines("BEGIN:VCARD\nVERSION:2.1\n\(written)\nEND:VCARD\n")[2]
        #expect(found.split(separator: ":", maxSplits: 1).last.map(String.init) == value)
    }

    @Test(arguments: ["/9j/4AAQ\nBAYGBQY=\n\nTEL:1", "/9j/4AAQ\nBAYGBQY=\nTEL:1", "\n /9j/4AAQ\n BAYGBQY=\n\nTEL:1", "\n/9j/4AAQ\nTEL:1"])
    func skipsPicture(rest: String) {
        for header in ["PHOTO;ENCODING=BASE64;JPEG:", "PHOTO;ENCODING=b;TYPE=JPEG:", "LOGO;BASE64:"] {
            let found = lines("BEGIN:VCARD\nVERSION:2.1\n\(header)\(rest)\nEND:VCARD\n")
            #expect(found.count == 5)
            #expect(found[3] == "TEL:1")
        }
    }

    @Test func readsAnyLineEnd() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["BEGIN:VCARD", "", "VERSION:3.0", "FN:Jan", " sen", "END:VCARD", ""].joined(separator: end)
            let folded = VCardFolding(Array(text.utf8)).lines
            #expect(folded.map(\.number) == [1, 3, 4, 6])
            #expect(String(decoding: folded[2].bytes, as: UTF8.self) == "FN:Jansen")
        }
    }
}
