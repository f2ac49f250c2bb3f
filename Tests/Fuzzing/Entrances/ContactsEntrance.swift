import Model
import Reading

@testable import Collecting
@testable import Rendering

/// Reads an address book or a contact list as an import does; what a card holds is written and read again.
func contactFaults(of bytes: [UInt8]) -> [String] {
    let path = "contacts"
    let start = String(decoding: bytes.prefix(2000).filter { $0 != 0 }, as: UTF8.self).uppercased()
    let fieldName = { (field: ContactField) in field.rawValue }
    guard start.contains("BEGIN:VCARD") else {
        guard let file = TextFile(path: path, bytes: bytes) else { return [] }
        let read = { readContactSheet(file, fillsDown: true, fieldName: fieldName) }
        let sheet = read()
        return misplacements(of: sheet.diagnostics, in: file) + difference("problems", sheet.diagnostics, read().diagnostics)
    }
    let cards = readVCards(bytes, path: path, fieldName: fieldName)
    // A card's lines are counted in its bytes, whatever their encoding.
    let file = cards.texts.first ?? TextFile(path: path, text: "")
    var faults = misplacements(of: cards.diagnostics, in: file)
    faults += difference("problems", cards.diagnostics, readVCards(bytes, path: path, fieldName: fieldName).diagnostics)
    for contact in cards.contacts { faults += roundTripFaults(of: contact) }
    return faults
}

/// What a card loses of the texts of a contact: it is written by the program's own writer, and read.
private func roundTripFaults(of contact: IncomingContact) -> [String] {
    let texts = [contact.text(.name), contact.text(.function), contact.text(.hours)].compactMap { $0 }
    return texts.flatMap { text -> [String] in
        var card = VCardText()
        card.add("NOTE", text)
        card.finish()
        let longest = card.bytes.split(separator: 0x0A).map(\.count).max() ?? 0
        let read = VCard.cards(in: card.bytes, path: "x.vcf") { _ in }.first?.lines.first { $0.name == "NOTE" }?.text
        return difference("written and read", text, read ?? "") + (longest > 76 ? ["a line of \(longest) bytes"] : [])
    }
}
