/// The texts of YAML, plain, quoted and in blocks, and the characters that they are made of.
extension YAMLScan {
    /// Passes a text without quotation marks, which goes on over lines that are indented further than the keys around it.
    ///
    /// - Returns: false where a tab indents one of its lines.
    mutating func passPlain() -> Bool {
        saveKey()
        allowsKey = false
        let indent = (indents.last ?? -1) + 1
        var isFirst = true
        while index < bytes.count {
            if column == 0, isDocumentMark { return true }
            if bytes[index] == 0x23, !isFirst { return true }
            while index < bytes.count, !isBlank(at: index) {
                let byte = bytes[index]
                // The first character, which can begin no text, is passed whatever it is, so that the walk goes on.
                if !isFirst {
                    if byte == 0x3A, isBlank(at: index + 1) { return true }
                    if flowLevel > 0, byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D { return true }
                }
                isFirst = false
                pass()
            }
            var hasBreak = false
            while index < bytes.count, isBlank(at: index) {
                if hasBreak, flowLevel == 0, isTabInIndentation { return false }
                if isBreak {
                    passBreak()
                    hasBreak = true
                } else {
                    pass()
                }
            }
            if hasBreak {
                allowsKey = true
                if flowLevel == 0, column < indent { return true }
            }
            if hasBreak, index < bytes.count, bytes[index] != 0x23 { allowsKey = false }
        }
        return true
    }

    /// Passes a text in quotation marks, over lines.
    mutating func passQuoted(_ mark: UInt8) {
        saveKey()
        allowsKey = false
        pass()
        while index < bytes.count {
            let byte = bytes[index]
            let isEscape = mark == 0x22 ? byte == 0x5C : byte == mark && index + 1 < bytes.count && bytes[index + 1] == mark
            if isEscape { pass() }
            guard index < bytes.count else { return }
            if isBreak { passBreak() } else { pass() }
            if byte == mark, !isEscape { return }
        }
    }

    /// Passes a text in the lines below `|` or `>`: those indented as its first one is.
    mutating func passBlockText() {
        keys[flowLevel] = nil
        allowsKey = true
        pass()
        var given = 0
        while index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D || (0x31...0x39).contains(bytes[index]) {
            if bytes[index] > 0x2D { given = Int(bytes[index] - 0x30) }
            pass()
        }
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { pass() }
        // Text behind the sign is an error, and nothing that would be skipped.
        guard index == bytes.count || bytes[index] == 0x23 || isBreak else { return }
        passLine()
        if index < bytes.count { passBreak() }
        let outer = indents.last ?? -1
        var indent = given > 0 ? max(outer, 0) + given : 0
        passBlankLines(upTo: &indent, outer: outer)
        while index < bytes.count, column == indent {
            passLine()
            if index < bytes.count { passBreak() }
            passBlankLines(upTo: &indent, outer: outer)
        }
    }

    /// Passes the indentation of a block's next line, and the lines before it that are blank; the first line tells the indentation.
    private mutating func passBlankLines(upTo indent: inout Int, outer: Int) {
        var widest = 0
        while true {
            while index < bytes.count, bytes[index] == 0x20, indent == 0 || column < indent { pass() }
            widest = max(widest, column)
            guard index < bytes.count, isBreak else { break }
            passBreak()
        }
        if indent == 0 { indent = max(widest, outer + 1, 1) }
    }

    // MARK: Characters

    /// `---` or `...` alone at the beginning of a line.
    var isDocumentMark: Bool {
        guard column == 0, index + 2 < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2E else { return false }
        return bytes[index + 1] == bytes[index] && bytes[index + 2] == bytes[index] && isBlank(at: index + 3)
    }

    /// A tab where a line has had nothing but spaces.
    var isTabInIndentation: Bool {
        bytes[index] == 0x09 && bytes[lineStart..<index].allSatisfy { $0 == 0x20 }
    }

    /// A line feed, a carriage return, or one of the three that Unicode has beside them.
    var isBreak: Bool { breakLength(at: index) > 0 }

    /// A space, a tab, a line end or the end of the text.
    func isBlank(at index: Int) -> Bool {
        index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 || breakLength(at: index) > 0
    }

    private func breakLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A, 0x0D: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            return index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9) ? 3 : 0
        default: return 0
        }
    }

    /// Passes one character.
    mutating func pass() {
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        column += 1
        offset += 1
    }

    mutating func passBreak() {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : breakLength(at: index)
        offset += 1
        column = 0
        line += 1
        lineStart = index
    }

    /// Passes what is left of a line, without its end.
    mutating func passLine() {
        while index < bytes.count, !isBreak { pass() }
    }
}
