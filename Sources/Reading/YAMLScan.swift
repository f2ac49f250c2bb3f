/// A walk over YAML from token to token, as libyaml cuts them: what begins where, and how deep it lies.
///
/// The rules are libyaml's own (`scanner.c`), because what is refused here must be what the parser would meet: a star within a text that
/// goes on over lines is a star, and the one that begins a key is an alias. Where libyaml stops with an error, this walk goes on.
struct YAMLScan {
    /// Where a key may have begun, if a colon follows on the same line.
    struct Key {
        var line: Int
        var column: Int
        /// Characters from the beginning of the text.
        var offset: Int
    }

    let bytes: [UInt8]
    var index = 0
    /// From 1.
    var line = 1
    /// Characters before this one on its line.
    var column = 0
    /// Characters before this one in the text.
    var offset = 0
    /// Where the line begins, in bytes.
    var lineStart = 0
    /// Brackets and braces that are open.
    var flowLevel = 0
    /// The columns of the lists and keys that are open, by indentation.
    var indents: [Int] = []
    var allowsKey = true
    /// The key that may have begun, at each level of brackets.
    var keys: [Key?] = [nil]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// What the parser must not meet, the first of it.
    mutating func trap() -> YAMLTrap? {
        while true {
            if passesTab() { return .tab(line: line) }
            if flowLevel == 0 { while let last = indents.last, last > column { indents.removeLast() } }
            guard index < bytes.count else { return nil }
            if let refused = refusedName() { return refused }
            guard passToken() else { return .tab(line: line) }
            if indents.count + flowLevel > yamlDepthLimit { return .depth(line: line) }
        }
    }

    /// Passes a token; false where its next line is indented by a tab.
    private mutating func passToken() -> Bool {
        let byte = bytes[index]
        switch byte {
        case 0x25 where column == 0:
            begin(allowsKey: false)
            passLine()
        case 0x2D where isDocumentMark, 0x2E where isDocumentMark:
            begin(allowsKey: false)
            for _ in 0..<3 { pass() }
        case 0x5B, 0x7B:
            saveKey()
            flowLevel += 1
            keys.append(nil)
            allowsKey = true
            pass()
        case 0x5D, 0x7D:
            if flowLevel > 0 {
                flowLevel -= 1
                keys.removeLast()
            }
            allowsKey = false
            pass()
        case 0x2C:
            keys[flowLevel] = nil
            allowsKey = true
            pass()
        case 0x2D where isBlank(at: index + 1):
            open(at: column)
            keys[flowLevel] = nil
            allowsKey = true
            pass()
        case 0x3F where flowLevel > 0 || isBlank(at: index + 1):
            open(at: column)
            keys[flowLevel] = nil
            allowsKey = flowLevel == 0
            pass()
        case 0x3A where flowLevel > 0 || isBlank(at: index + 1): passColon()
        case 0x7C where flowLevel == 0, 0x3E where flowLevel == 0: passBlockText()
        case 0x22, 0x27: passQuoted(byte)
        default: return passPlain()
        }
        return true
    }

    private mutating func passColon() {
        if let key = keys[flowLevel], key.line == line, offset <= key.offset + 1024 {
            open(at: key.column)
            allowsKey = false
        } else {
            open(at: column)
            allowsKey = flowLevel == 0
        }
        keys[flowLevel] = nil
        pass()
    }

    /// An alias, anchor or tag that begins here.
    private func refusedName() -> YAMLTrap? {
        let byte = bytes[index]
        guard byte == 0x21 || byte == 0x26 || byte == 0x2A else { return nil }
        if byte != 0x21, isBlank(at: index + 1) || bytes[index + 1] == 0x2A { return nil }
        let name = String(decoding: bytes[index...].prefix { $0 > 0x20 && $0 != 0x2C && $0 != 0x5D && $0 != 0x7D }, as: UTF8.self)
        let before = String(decoding: bytes[lineStart..<index], as: UTF8.self).count
        return byte == 0x21 ? .tag(name: name, line: line, column: before + 1) : .alias(name: name, line: line, column: before + 1)
    }

    /// A new document or a directive: all that was open is closed.
    private mutating func begin(allowsKey: Bool) {
        if flowLevel == 0 { indents = [] }
        keys[flowLevel] = nil
        self.allowsKey = allowsKey
    }

    mutating func saveKey() {
        if allowsKey { keys[flowLevel] = Key(line: line, column: column, offset: offset) }
    }

    /// A list or keys begin at a column, unless they have.
    private mutating func open(at column: Int) {
        if flowLevel == 0, (indents.last ?? -1) < column { indents.append(column) }
    }

    /// Passes white space, comments and line ends up to the next token; true where a tab indents it.
    private mutating func passesTab() -> Bool {
        while index < bytes.count {
            if flowLevel == 0, isTabInIndentation { return true }
            if bytes[index] == 0x20 || bytes[index] == 0x09 {
                pass()
            } else if bytes[index] == 0x23 {
                passLine()
            } else if isBreak {
                passBreak()
                if flowLevel == 0 { allowsKey = true }
            } else {
                return false
            }
        }
        return false
    }
}
