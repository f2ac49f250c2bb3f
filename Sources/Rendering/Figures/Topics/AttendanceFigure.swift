internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Who was there in the sessions of a meeting.
extension PageComposer {
    /// The most sessions that a figure shows, the last ones.
    private static let mostSessions = 12

    /// The matrix; nil where fewer than two sessions are recorded.
    func attendanceFigure(_ attendance: Attendance, id: String, title: String? = nil) -> Figure? {
        let sessions = attendance.meeting.sessions
        guard !attendance.parties.isEmpty, sessions.count > 1 else { return nil }
        let shown = sessions.indices.suffix(Self.mostSessions)
        let title = title.map(typographic) ?? attendanceTitle(attendance)
        let states = attendance.states.flatMap { $0[shown] }
        let kinds: [Attendance.State] = [.present, .absent, .excused, .notExpected]
        let figure = Matrix(
            rows: attendance.parties.map { Matrix.Head(partyName($0)) },
            columns: shown.map { Matrix.Head(dayName(sessions[$0].date)) },
            cells: attendance.states.map { row in row[shown].map { Matrix.Cell(mark(of: $0)) } },
            key: kinds.filter(states.contains).map { Matrix.KeyWord(Matrix.Cell(mark(of: $0)), words["attendance-\(word(of: $0))"]) },
            text: FigureText(title: title, summary: attendanceSentences(attendance).joined(separator: " "), idPrefix: id))
        return Figure(
            kind: "matrix", id: id, title: title, subtitle: nil, svg: figure.svg(), table: attendanceTable(attendance), isWide: true)
    }

    /// Who missed more than half of the last sessions, in sentences.
    func attendanceSentences(_ attendance: Attendance) -> [String] {
        attendance.oftenAbsent.map { absent in
            words.texts.text(
                "attendance-missed",
                [
                    "party": partyTitle(absent.party), "missed": words.numbers.word(absent.missed),
                    "of": words.numbers.word(absent.count), "meeting": typographic(attendance.meeting.title),
                ])
        }
    }

    /// When a meeting was held last, and how many of those expected were there; nil where no session is recorded.
    func lastSession(_ attendance: Attendance) -> String? {
        guard let last = attendance.meeting.sessions.last else { return nil }
        let states = attendance.states.compactMap(\.last)
        return words.texts.text(
            "attendance-last",
            [
                "date": words.dates.long(last.date), "present": String(states.count { $0 == .present }),
                "of": String(states.count { $0 != .notExpected }),
            ])
    }

    private func attendanceTitle(_ attendance: Attendance) -> String {
        let often = attendance.oftenAbsent.map { partyTitle($0.party) }
        let key = often.isEmpty ? "attendance-title" : "attendance-answer"
        return words.texts.text(key, ["meeting": typographic(attendance.meeting.title), "names": words.shortList(often)])
    }

    /// As a narrow column has room for: `17 mei 2022`, `29 nov 2022`.
    private func dayName(_ date: PartialDate) -> String {
        (date.day.map { "\($0) " } ?? "") + words.dates.short(date)
    }

    private func mark(of state: Attendance.State) -> Matrix.Mark {
        switch state {
        case .present: .full
        case .absent: .open
        case .excused: .crossed
        case .notExpected: .dash
        }
    }

    private func word(of state: Attendance.State) -> String {
        switch state {
        case .present: "present"
        case .absent: "absent"
        case .excused: "excused"
        case .notExpected: "not-expected"
        }
    }

    private func attendanceTable(_ attendance: Attendance) -> FigureTable {
        FigureTable(
            caption: words.texts.text("attendance-title", ["meeting": typographic(attendance.meeting.title)]),
            heading: words["organisation"],
            columns: attendance.meeting.sessions.enumerated().map { place, session in
                // Two sessions of one day, or of one month, need a name each.
                FigureTable.Column(id: "\(place + 1)-\(session.date.iso)", title: words.dates.long(session.date), isNumber: false)
            },
            rows: zip(attendance.parties, attendance.states).map { party, states in
                FigureTable.Row(heading: partyTitle(party), cells: states.map { .text(words["attendance-\(word(of: $0))"]) })
            })
    }
}
