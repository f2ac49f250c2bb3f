internal import Model

/// Sets the quotation marks, apostrophes, dashes and ellipses of print in texts that were typed.
///
/// One value goes through the texts of a paragraph, because quotation marks open and close across other markup.
struct Punctuation {
    let language: Language
    /// The character before the text that comes next.
    var previous: UInt32 = 0x20
    /// The text that was set last.
    var result: [UInt8] = []

    init(language: Language) {
        self.language = language
    }

    /// A paragraph begins.
    mutating func begin() {
        previous = 0x20
    }

    /// Whether a text holds anything to set.
    static func concerns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x22, 0x27, 0xE2, EscapedCharacter.lead: return true
            case 0x2D, 0x2E: if byte == last { return true }
            default: break
            }
            last = byte
        }
        return false
    }

    /// Passes a text in which nothing is to be set.
    mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>) {
        pass(bytes, to: bytes.count)
    }

    /// Makes `result` the text as it is printed; `next` begins what follows it.
    mutating func set(_ bytes: UnsafeBufferPointer<UInt8>, before next: @autoclosure () -> [UInt32]) {
        result.removeAll(keepingCapacity: true)
        var position = 0
        while position < bytes.count {
            let start = position
            while position < bytes.count, !Punctuation.mayChange(bytes[position]) { position += 1 }
            if position > start {
                result.append(contentsOf: bytes[start..<position])
                pass(bytes, to: position)
            }
            guard position < bytes.count else { return }
            let (value, length) = scalar(in: bytes, at: position)
            let end = position + length
            switch value {
            // checked: always six characters
            case 0x22: put(quotationMark(following(bytes, end, next())[0]))
            case 0x27: put(apostrophe(following(bytes, end, next())))
            case 0x2D, 0x2E:
                position = putRun(of: UInt8(value), bytes, from: position)
                continue
            case 0x20AC where isAmount(bytes, from: end):
                put(value)
                put(0xA0)
                position = end + 1
                continue
            default: put(EscapedCharacter.original(of: value).map { UInt32($0) } ?? value)
            }
            position = end
        }
    }

    private static func mayChange(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x27 || byte == 0x2D || byte == 0x2E || byte == 0xE2 || byte == EscapedCharacter.lead
    }

    private func isAmount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        start + 1 < bytes.count && bytes[start] == 0x20 && (0x30...0x39).contains(bytes[start + 1])
    }

    private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
        guard end > 0 else { return }
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        previous = scalar(in: bytes, at: start).value
    }

    private mutating func put(_ value: UInt32) {
        previous = value
        guard value >= 0x80 else {
            result.append(UInt8(value))
            return
        }
        guard let scalar = Unicode.Scalar(value) else { return }
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Two hyphens are a dash, three a long one, three points an ellipsis; other runs stay as they are.
    private mutating func putRun(of byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == byte { end += 1 }
        switch (byte, end - start) {
        case (0x2D, 2): put(0x2013)
        case (0x2D, 3): put(0x2014)
        case (0x2E, 3): put(0x2026)
        case (0x2E, 4):
            put(0x2026)
            put(0x2E)
        default: for _ in start..<end { put(UInt32(byte)) }
        }
        return end
    }

    private func quotationMark(_ next: UInt32) -> UInt32 {
        let closes = CharacterKind(next) == .space
        switch CharacterKind(previous) {
        case .space: return closes ? 0x22 : 0x201C
        case .opening: return closes ? 0x201D : 0x201C
        case .word, .other: return 0x201D
        }
    }

    private func apostrophe(_ next: [UInt32]) -> UInt32 {
        let before = CharacterKind(previous)
        guard before == .space || before == .opening else { return 0x2019 }
        // Before a space or a hyphen it ends a word or stands for its beginning: de '-jes.
        // checked: always six characters
        if CharacterKind(next[0]) == .space || next[0] == 0x2D { return 0x2019 }
        return leavesLettersOut(next) ? 0x2019 : 0x2018
    }

    /// Whether an apostrophe at the beginning of a word stands for letters: 's morgens, 't, 'n, '90, 'tis.
    private func leavesLettersOut(_ next: [UInt32]) -> Bool {
        func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
        // checked: always six characters
        if isDigit(next[0]), isDigit(next[1]), !isDigit(next[2]) { return true }
        let word = next.prefix { CharacterKind($0) == .word && !isDigit($0) }.compactMap(Unicode.Scalar.init).map {
            $0.properties.lowercaseMapping
        }
        let following = word.count < next.count ? next[word.count] : 0x20
        guard following != 0x27 else { return false }
        switch language {
        case .dutch:
            return ["s", "t", "n", "m", "k", "r", "d", "ns", "em", "ie", "tuurlijk", "savonds", "smorgens", "smiddags"].contains(
                word.joined())
        case .english: return ["tis", "twas", "twere", "em", "til", "cause", "n", "bout", "round"].contains(word.joined())
        }
    }

    /// The next six characters, over the end of the text; white space where there are none.
    private func following(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ next: [UInt32]) -> [UInt32] {
        var found: [UInt32] = []
        var position = start
        while found.count < 6, position < bytes.count {
            let (value, length) = scalar(in: bytes, at: position)
            found.append(value)
            position += length
        }
        found += next.prefix(6 - found.count)
        while found.count < 6 { found.append(0x20) }
        return found
    }
}

/// The character at a position in valid UTF-8, and its length in bytes.
func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (value, length)
}

/// A text on its own with the punctuation of print.
func typographicText(_ text: String, language: Language) -> String {
    var text = text
    return text.withUTF8 { bytes in
        guard Punctuation.concerns(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        var punctuation = Punctuation(language: language)
        punctuation.set(bytes, before: [])
        return String(decoding: punctuation.result, as: UTF8.self)
    }
}
