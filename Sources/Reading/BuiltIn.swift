internal import Model

/// What the program brings along, read once: it is the same for every site that is read.
enum BuiltIn {
    /// The instruments inside the program.
    static let instruments = read { log in
        EmbeddedFiles.all.compactMap { path, contents in
            guard path.hasPrefix("Instruments/"), path.hasSuffix(".yaml") else { return nil as Instrument? }
            let text = contents.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
            let name = String(path.dropFirst("Instruments/".count).dropLast(".yaml".count))
            return readInstrument(TextFile(path: path, text: text), name: name, isOurs: true, log: &log)
        }
    }

    /// Every file of the default theme, by its path in the theme.
    static let themeFiles: [String: ThemeFile] = EmbeddedFiles.all.reduce(into: [:]) { files, file in
        guard file.path.hasPrefix("Templates/") else { return }
        let name = String(file.path.dropFirst("Templates/".count))
        files[name] = ThemeFile(path: name, bytes: file.contents.withUTF8Buffer { Array($0) })
    }

    /// The interface's texts by language and key.
    static let texts = read { log in
        Language.allCases.reduce(into: [Language: [String: String]]()) { texts, language in
            texts[language] = themeFiles[language.textsPath].map { readTexts($0, known: nil, log: &log) }
        }
    }

    /// A value, and what reading it found out.
    private static func read<Value>(_ body: (inout ReadingLog) -> Value) -> (value: Value, log: ReadingLog) {
        var log = ReadingLog()
        let value = body(&log)
        return (value, log)
    }
}

extension Language {
    /// Where a theme keeps the interface's texts in this language.
    var textsPath: String { "texts/\(rawValue).yaml" }
}
