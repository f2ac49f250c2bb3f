internal import Diagnostics
internal import Foundation
internal import Model

/// A house's address in a text, with the words beside it, which say whose it is once everything is read.
struct HouseAddress: Sendable {
    /// The street and number, in small letters.
    var address: String
    /// What stands beside it on its line, in small letters.
    var beside: String
    /// Whether a person stands there who is called so: “mevrouw Jansen”.
    var isOfTitled: Bool
    var place: SourcePlace
}

/// Reports every address that a file calls where someone lives, and keeps the others beside which a person may stand.
///
/// An address is a street with its number, or a postcode. A line that the author excused is passed over.
func reportHouseAddresses(in file: TextFile, log: inout ReadingLog) {
    let source = ShownScalars(file.text)
    let places = houseNumberPlaces(in: source.bytes)
    if places.isEmpty { return }
    let excused = ExcusedLines(of: file)
    for (offset, place) in zip(places, file.places(of: places)) where !excused.contains(place.line) {
        let line = source.line(around: offset)
        let before = ShownWindow(of: source, from: max(line.lowerBound, offset - 160), to: offset).text
        let after = ShownWindow(of: source, from: offset, to: min(line.upperBound, offset + 100)).text
        if homeWord.matches(before.suffix(90)) {
            log.report(.houseAddress(at: place))
            continue
        }
        guard let street = before.split(separator: " ").last, let number = after.split(whereSeparator: { !$0.isNumber }).first else {
            continue
        }
        let isOfTitled = titledPerson.matches(before.suffix(70))
        log.houseAddresses.append(
            HouseAddress(address: "\(street) \(number)", beside: before + " " + after, isOfTitled: isOfTitled, place: place))
    }
}

extension ReadingLog {
    /// Reports the addresses that stand beside someone who is titled, or who is in the directory, and are not those of an organisation.
    mutating func reportAddresses(beside contacts: [Contact], notOf organisations: [Organisation]) {
        if houseAddresses.isEmpty { return }
        let names = contacts.map { foldedForMatching($0.name, separator: " ") }.filter { $0.contains(" ") }
        let visits = organisations.compactMap { $0.visit }.map { foldedForMatching($0, separator: " ") }
        for found in houseAddresses {
            let address = foldedForMatching(found.address, separator: " ")
            if visits.contains(where: { " \($0) ".contains(address + " ") }) { continue }
            let beside = " " + foldedForMatching(found.beside, separator: " ") + " "
            if found.isOfTitled || names.contains(where: { beside.contains(" \($0) ") }) { report(.addressBesidePerson(at: found.place)) }
        }
        houseAddresses = []
    }
}

/// Words that say that someone lives there.
private let homeWord = TextPattern(
    "(?:woonadres|huisadres|thuisadres|privé-? ?adres|prive-? ?adres|home address|woonachtig|wonende|\\bwoont\\b|lives (?:at|in|on))"
        + "(?:[^.!?|]|\\.[a-z0-9])*$")

/// A person by how one is called, with what follows to the end.
private let titledPerson = TextPattern(
    "(?:\\bdhr\\.?|\\bmevr\\.?|\\bmw\\.?|\\bmevrouw|\\bmeneer|\\bde heer|\\bfamilie|\\bfam\\.|\\bcliënte?|\\bcliente?|\\bpatiënte?)"
        + " [a-zà-ÿ.'’-]+(?: [a-zà-ÿ.'’-]+){0,3}[ ,;:()-]+(?:[a-zà-ÿ'’.-]+[ ,;:()]*){0,4}$")

/// The places of digits that stand right after a word for a street.
private func houseNumberPlaces(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    for index in bytes.indices.dropFirst(4) where (0x31...0x39).contains(bytes[index]) {
        if bytes[index - 1] == 0x20, isStreet(bytes, before: index - 1) || isPostcode(bytes, at: index) { places.append(index) }
    }
    return places
}

private func isStreet(_ bytes: [UInt8], before end: Int) -> Bool {
    streets.contains { street in
        end >= street.count && zip(bytes[(end - street.count)..<end], street).allSatisfy { $0 | 0x20 == $1 }
    }
}

/// Four digits and two capitals: `1234 AB`.
private func isPostcode(_ bytes: [UInt8], at index: Int) -> Bool {
    let rest = Array(bytes[index...].prefix(8))
    guard rest.count >= 6, rest.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let letters = rest.dropFirst(4).drop { $0 == 0x20 }
    return letters.count >= 2 && letters.prefix(2).allSatisfy { (0x41...0x5A).contains($0) }
        && letters.dropFirst(2).first.map { ShownScalars.plain(UInt32($0)) != .letter } ?? true
}

private let streets = [
    "straat", "str.", "laan", "weg", "plein", "kade", "singel", "gracht", "hof", "dijk", "pad", "steeg", "dreef", "plantsoen", "baan",
    "markt", "wal", "haven", "park", "veld", "street",
].map { Array($0.utf8) }

extension ShownScalars {
    /// The bytes of the line that a byte stands on.
    fileprivate func line(around offset: Int) -> Range<Int> {
        let start = bytes[max(0, offset - 400)..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? max(0, offset - 400)
        let end = bytes[offset...].prefix(400).firstIndex(of: 0x0A) ?? min(bytes.count, offset + 400)
        return start..<end
    }
}
