/// The words of problems with answers, whether they come in or lie beside their round.
extension Diagnostic {
    /// Answers of one kind that are no step of the scale.
    ///
    /// - Parameters:
    ///   - answers: the different ones, in their order.
    ///   - cells: where they stand.
    package static func answersOffScale(
        _ answers: [String], min: Int, max: Int, in cells: CellList, suggestion: String, at place: SourcePlace
    ) -> Diagnostic {
        return Diagnostic(
            .error, .answerOffScale, at: place,
            (answers.count > 1 ? "the answers \(list(answers)) are" : "the answer \(list(answers)) is")
                + " off the scale of \(min) to \(max)\(cells.text)", suggestion: suggestion)
    }

    package static func moreWordsOffScale(_ words: Int, cells: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .answerOffScale, at: place,
            "\(words) more words are no steps of the scale, in \(cells) \(cells == 1 ? "cell" : "cells")",
            suggestion: "see whether these columns hold answers to the questions of this instrument")
    }

    package static func answerOfTwoSteps(_ answer: String, _ steps: [Int], in cells: CellList, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .answerOffScale, at: place,
            "the answer “\(clipped(answer))” names two steps of the scale: \(steps.map { "\($0)" }.joined(separator: " and "))\(cells.text)",
            suggestion: "write the number alone")
    }

    package static func severalAnswers(_ answers: [String], in cells: CellList, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .answerOffScale, at: place,
            "“\(clipped(answers.first ?? ""))” is more than one answer, and counts as none\(cells.text)",
            suggestion: "let people give one answer to a statement; where one of the two was meant, write that alone")
    }

    /// A file beside a round that is not in the round's form.
    ///
    /// - Parameters:
    ///   - names: the columns that are not known.
    ///   - isExport: whether some columns are known, and others are those of a survey tool.
    ///   - file: relative to the site's folder.
    ///   - target: as a command names the round.
    package static func notRoundForm(
        _ names: [String], isExport: Bool, file: String, target: String, at place: SourcePlace
    ) -> Diagnostic {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return Diagnostic(
            .error, .notRoundForm, at: place,
            (isExport
                ? "this file is not in the form of a round, but as a survey exports it: it has the columns "
                : "this file is not in the form of a round: no column is a question of its instrument; it has ") + list(names),
            suggestion: "put it outside Content and import it: kring import responses \(name) --into \(target)")
    }

    /// Rows whose answers all stand in one cell.
    package static func rowsInOneCell(lines: [Int], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .rowWithoutAnswers, at: place,
            "\(lines.count == 1 ? "one row stands" : "\(lines.count) rows stand") in one cell, because another sign is between the answers than in "
                + "the heading: " + CellList.lines(lines),
            suggestion: "put the sign between the answers that stands between the names in the heading")
    }

    package static func rowsWithoutAnswers(lines: [Int], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rowWithoutAnswers, at: place,
            "\(lines.count == 1 ? "one row has no answer at all, and is" : "\(lines.count) rows have no answer at all, and are") not counted: "
                + CellList.lines(lines),
            suggestion: "take out the rows of people who did not answer")
    }

    package static func roundedNumbers(rows: Int, isImport: Bool, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .roundedNumber, at: place,
            "a spreadsheet has rounded the numbers of \(rows == 1 ? "one respondent" : "\(rows) respondents"), so that different people can have "
                + "the same one: each row \(isImport ? "gets a number of its own" : "counts, and nobody is known again in another round")",
            suggestion: isImport
                ? "to know people again, import the export itself, without saving it in a spreadsheet" : "put back the numbers as they were"
        )
    }

    package static func moreThanInvited(_ count: Int, invited: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .moreThanInvited, at: place, "\(count) people answered, and \(invited) were invited",
            suggestion: "see whether someone is counted twice, or was tried out; else mend invited:")
    }

    package static func sameAnswers(as other: String, isSameDay: Bool, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .sameAnswers, at: place,
            "this round has the same answers as \(other)" + (isSameDay ? ", of the same day" : ""),
            suggestion: "if it is a copy, take one of the two out: the same answers are published twice")
    }

    /// Rows of an export that are no answers.
    ///
    /// - Parameters:
    ///   - name: what they are: `previews`.
    ///   - reason: the column and the cell that say so.
    package static func rowsLeftOut(
        _ name: String, lines: [Int], column: String, cell: String, isUnfinished: Bool, isTaken: Bool, at place: SourcePlace
    ) -> Diagnostic {
        let says = cell.isEmpty ? "“\(clipped(column))” is empty" : "“\(clipped(column))” is “\(clipped(cell))”"
        let verb = isTaken ? "taken over all the same" : "left out"
        return Diagnostic(
            isUnfinished && !isTaken ? .warning : .note, .rowLeftOut, at: place,
            "\(lines.count) \(name) \(lines.count == 1 ? "is" : "are") \(verb): \(CellList.lines(lines))"
                + (column.isEmpty ? "" : " (\(says))"),
            suggestion: isUnfinished && !isTaken ? "to take over what they did answer, import with --unfinished" : nil)
    }

    /// Rows that are taken over and look as if someone tried the survey.
    package static func rowsInDoubt(lines: [Int], cell: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rowLeftOut, at: place,
            "\(lines.count == 1 ? "one row looks" : "\(lines.count) rows look") like a try-out, and \(lines.count == 1 ? "is" : "are") taken over: "
                + "\(CellList.lines(lines)) (“\(clipped(cell))”)",
            suggestion: "take out the rows of whoever tried the survey")
    }

    package static func rowsWithoutAnswersComing(lines: [Int], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .rowWithoutAnswers, at: place,
            "\(lines.count == 1 ? "one row has no answer at all, and is" : "\(lines.count) rows have no answer at all, and are") not taken over: "
                + CellList.lines(lines))
    }

    /// A column of codes that stand for other people each time.
    package static func noCodesOfPeople(_ count: Int, example: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .duplicateResponse, at: place,
            "\(count) rows have the code of another row in this file and other answers, the first “\(clipped(example))” of line \(other.line)",
            suggestion: "this column names no people: rename its heading to “nummer”, so that each row gets a number of its own; do people "
                + "stand in it twice? then take out the rows that are not to count")
    }
}
