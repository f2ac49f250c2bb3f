/// The words of every problem with answers that come in.
extension Diagnostic {
    package static func answerFile(_ problem: String, suggestion: String? = nil, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .answerFile, at: place, problem,
            suggestion: suggestion ?? "import the file as the questionnaire saved it, or leave it out")
    }

    package static func noAnswerFile(_ problem: String, at place: SourcePlace) -> Diagnostic {
        answerFile(
            "this is not an answer file: \(problem)",
            suggestion: "answer files end in .json and come from the questionnaire; save a survey's results as .csv", at: place)
    }

    package static func answerFileVersion(_ version: String, known: Int, at place: SourcePlace) -> Diagnostic {
        answerFile(
            "this answer file has version \(clipped(version)), and this Kring reads version \(known)",
            suggestion: "import it with the Kring that made the questionnaire", at: place)
    }

    package static func moreProblems(_ count: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .answerFile, at: place, "this file has \(count) more problems than are told here")
    }

    package static func folderOfAnswers(at place: SourcePlace) -> Diagnostic {
        answerFile(
            "this is a folder, and answers stand in files", suggestion: "name the files in it: \(place.file)/*", at: place)
    }

    package static func fileTooLarge(size: String, limit: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .fileTooLarge, at: place, "this file has \(size), and answers take \(limit) at most",
            suggestion: "see whether it is the right file; a large export can be cut in parts, each with the heading")
    }

    package static func otherRound(_ found: String, expected: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .otherRound, at: place, "these answers are for “\(clipped(found))”, not for “\(expected)”",
            suggestion: "import them with --into \(clipped(found)), or leave this file out")
    }

    package static func otherInstrument(_ found: String, expected: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .otherRound, at: place, "these answers belong to “\(clipped(found))”, and this round is held with “\(expected)”",
            suggestion: "choose the round that is held with it, or leave this file out")
    }

    package static func unknownIndicator(_ name: String, of instrument: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownIndicator, at: place, "“\(instrument)” does not ask “\(clipped(name))”",
            suggestion: didYouMean(clipped(name), known) ?? "see whether the instrument has changed since the questionnaire was sent out")
    }

    package static func badToken(_ token: String, way: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badToken, at: place, "“\(clipped(token))” will not do as a pseudonym: at most 64 letters, digits and hyphens",
            suggestion: way)
    }

    /// Several cells that will not do as a pseudonym.
    package static func badTokens(_ token: String, in cells: CellList, way: String, at place: SourcePlace) -> Diagnostic {
        var problem = badToken(token, way: way, at: place)
        problem.summary += cells.text
        return problem
    }

    package static func answerOffScale(_ answer: String, min: Int, max: Int, labels: [String], at place: SourcePlace) -> Diagnostic {
        let words = labels.first.flatMap { first in labels.last.map { " or its words (\(first) … \($0))" } } ?? ""
        return Diagnostic(
            .error, .answerOffScale, at: place, "the answer “\(clipped(answer))” is off the scale of \(min) to \(max)",
            suggestion: "write a whole step\(words), and nothing where there is no answer")
    }

    package static func noIndicatorColumn(instrument: String, examples: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .noIndicatorColumn, at: place, "no column of this file is a question of “\(instrument)”",
            suggestion: "name the columns by the words of the questions, or by their ids: \(examples.joined(separator: ", "))")
    }

    package static func groupNotPlaced(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.note, .columnNotPlaced, at: place, "this round is not split by “\(clipped(name))”, so it is not taken over")
    }

    package static func columnOfAnswers(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
        let nearest = nearestName(to: String(name.prefix(200)), among: known)
        return Diagnostic(
            .warning, .columnNotPlaced, at: place, "the column “\(clipped(name))” looks like answers, and is not taken over",
            suggestion: nearest.map { "did you mean “\(clipped($0))”?" } ?? "name it by the words of the question, or by its id")
    }

    package static func groupColumnMissing(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownColumn, at: place, "there is no column “\(name)”, so these answers belong to none of its groups",
            suggestion: nearestName(to: name, among: known).map { "is it “\(clipped($0))”? Then name that column “\(name)”" }
                ?? "give a column this name")
    }

    package static func unknownChoice(_ value: String, of column: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownChoice, at: place,
            "“\(clipped(value))” is not one of the choices of “\(column)”, and is kept as a group of its own",
            suggestion: didYouMean(clipped(value), choices) ?? "the choices are \(list(choices))")
    }

    package static func duplicateResponse(_ token: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        let line = other.line > 0 ? ":\(other.line)" : ""
        return Diagnostic(
            .warning, .duplicateResponse, at: place, "“\(token)” has answered before, with other answers, in \(other.file)\(line)",
            suggestion: "the first answers stay; if these are to count, take the others out and import again")
    }

    /// - Parameters:
    ///   - numbers: the pseudonyms in this file that are taken.
    ///   - other: where the first of them is.
    package static func numberedAlike(_ numbers: [String], other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        let shown = firstFew(numbers, most: 6)
        let line = other.line > 0 ? ":\(other.line)" : ""
        return Diagnostic(
            .error, .duplicateResponse, at: place,
            "\(numbers.count == 1 ? "a number stands" : "\(numbers.count) numbers stand") for other answers here than in \(other.file)\(line): \(shown)",
            suggestion: "both files number people from 1; are these other people? then rename the heading of the column with the numbers "
                + "to “nummer”, so that each gets one of its own; is it the same export with changed answers? then take those rows out")
    }

    package static func withoutToken(rows: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .withoutToken, at: place,
            "\(rows == 1 ? "one response has" : "\(rows) responses have") no pseudonym, so whoever answers twice counts twice")
    }

    /// - Parameter pairs: each with the line here, and the place of the same answers.
    package static func sameAnswers(_ pairs: [(line: Int, other: SourcePlace)], isThere: Bool, at place: SourcePlace) -> Diagnostic {
        let shown = pairs.prefix(6).map { "line \($0.line) as \($0.other.file):\($0.other.line)" }
        let more = pairs.count > 6 ? " and \(pairs.count - 6) more" : ""
        return Diagnostic(
            isThere ? .warning : .note, .withoutToken, at: place,
            "without a pseudonym, the same answers: \(shown.joined(separator: ", "))\(more)",
            suggestion: isThere ? "if this file was imported before, take out the lines that are there already" : nil)
    }

    package static func citizenServiceNumberInAnswers(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "these nine digits pass the test of a citizen service number (BSN), which has no place among answers",
            suggestion: "take it out; if it is a code, give this respondent another one")
    }

    package static func codesLikeCitizenServiceNumbers(_ passing: Int, of count: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .citizenServiceNumber, at: place,
            "\(passing) of \(count) pseudonyms of nine digits \(passing == 1 ? "passes" : "pass") the test of a citizen service number (BSN), as one in eleven of any does: they are taken as codes",
            suggestion: "if they are citizen service numbers, give the respondents codes of your own and import again")
    }
}
