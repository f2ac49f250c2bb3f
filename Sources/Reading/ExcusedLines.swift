extension TextFile {
    /// The lines that a privacy check looks at, each with its number from 1: all but those that the author excused with
    /// `kring-allow: why`, on the line itself or on the one above.
    var unexcusedLines: [(number: Int, text: Substring)] {
        var isExcused = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let hasReason = line.utf8.contains(0x3A) && line.lowercased().contains("kring-allow:")
            defer { isExcused = hasReason }
            return hasReason || isExcused ? nil : (index + 1, line)
        }
    }
}
