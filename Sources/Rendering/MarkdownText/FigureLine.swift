/// A line of a figure fence: `key: value  # comment`.
enum FigureLine {
    case blank
    case entry(key: Substring, value: Substring)
    case unreadable(Substring)

    /// A value may stand between quotes, and then hold `#`; non-breaking spaces count as spaces.
    init(_ line: Substring) {
        let text = FigureLine.withoutComment(line).trimmed
        guard !text.isEmpty else {
            self = .blank
            return
        }
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
            self = .unreadable(text)
            return
        }
        let key = text[..<colon].trimmed
        guard !key.contains(where: \.isWhitespace), text[colon...].dropFirst().first?.isWhitespace ?? true else {
            self = .unreadable(text)
            return
        }
        var value = text[colon...].dropFirst().trimmed
        if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
            value = value.dropFirst().dropLast()
        }
        self = .entry(key: key, value: value)
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        var quote: Character?
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'", previous.isWhitespace {
                quote = character
            } else if character == "#", previous.isWhitespace {
                return line[..<index]
            }
            previous = character
        }
        return line
    }
}

extension Substring {
    /// Without white space at either end.
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
