/// How much of a sheet of A4 an area's card takes, so that it says on how many it prints and sets its type no smaller than it must.
///
/// The heights follow the card's rules in `print.css`. How wide a text is nobody knows before a browser sets it, so characters are
/// taken a little too wide; what comes out close to the edge of a sheet promises nothing.
struct CardLayout {
    /// The texts of one contact's line.
    struct Row {
        var name: String
        var role: String
        var telephone: String
        var hours: String
        var absent: String
    }

    /// How large the lines are set, the largest first.
    enum Density: String, CaseIterable {
        case roomy, close, dense

        /// Points of the text, of the telephone number and of the hours.
        fileprivate var points: (text: Double, telephone: Double, hours: Double) {
            switch self {
            case .roomy: (11.5, 15, 10)
            case .close: (9, 11, 7.4)
            case .dense: (7.9, 7.9, 7.4)
            }
        }
        fileprivate var lineHeight: Double { self == .roomy ? 1.4 : self == .close ? 1.3 : 1.25 }
        /// Above and below a line together, with the rule between, in mm.
        fileprivate var padding: Double { self == .roomy ? 6.8 : self == .close ? 3.2 : 2 }
    }

    var title: String
    /// Whether the page's address and code stand in the head.
    var hasAddress = false
    var rows: [Row]
    /// The people of each wider area, under a heading.
    var wider: [[Row]] = []
    /// How many lines say how many there are besides.
    var rests = 0
    /// Names of organisations with a number of their own.
    var desks: [String] = []

    /// What the margins leave of a sheet, in mm.
    private static let sheet = (width: 179.0, height: 261.0)
    private static let millimetresPerPoint = 0.3528
    /// Of a text's size, how wide a character is on average.
    private static let characterWidth = 0.56

    /// The largest type in which all fits on one sheet; else the larger of the small ones that fills a number of sheets for certain.
    var density: Density {
        Density.allCases.first { sheets(at: $0) <= Self.full }
            ?? [.close, .dense].first { count(at: $0) != nil } ?? .close
    }

    /// What a sheet is taken to hold, so that an estimate a little too small still fits.
    private static let full = 0.93

    /// On how many sheets it prints; nil where that is too close to tell.
    var sheetCount: Int? { count(at: density) }

    private func count(at density: Density) -> Int? {
        let sheets = sheets(at: density)
        // Lines do not split, so each further sheet begins with a gap at the foot of the one before.
        let count = sheets.rounded(.up)
        return sheets <= Self.full ? 1 : count - sheets > 0.12 && sheets - (count - 1) > 0.08 ? Int(count) : nil
    }

    /// How many sheets it takes, with a part for the last.
    func sheets(at density: Density) -> Double {
        let all = rows.map { height(of: $0, density) }.reduce(0, +)
        let around = wider.map { group in 11 + group.map { height(of: $0, density) }.reduce(0, +) }.reduce(0, +)
        let rest = Double(rests) * 6
        return (headHeight + all + around + rest + deskHeight) / Self.sheet.height
    }

    private var headHeight: Double {
        let title = lines(title, points: 21, width: hasAddress ? 145 : Self.sheet.width) * 9 + 12
        return hasAddress ? max(title, 38) : title
    }

    private var deskHeight: Double {
        if desks.isEmpty { return 0 }
        let heights = desks.map { lines($0, points: 8.8, width: 48) * 4.4 + 1 }
        return 14 + heights.reduce(0, +) / 2 + (heights.max() ?? 0) / 2
    }

    private func height(of row: Row, _ density: Density) -> Double {
        let points = density.points
        let side = (Self.sheet.width - 37 - 10) / 2
        func height(_ text: String, _ points: Double, width: Double) -> Double {
            lines(text, points: points, width: width) * points * density.lineHeight * Self.millimetresPerPoint
        }
        let who = height(row.name, points.text, width: side) + height(row.role, points.text, width: side)
        let how = height(row.telephone, points.telephone, width: 37) + height(row.hours, points.hours, width: 37)
        return max(who, how, height(row.absent, points.text, width: side)) + density.padding
    }

    /// On how many lines a text stands; none where it is empty.
    private func lines(_ text: String, points: Double, width: Double) -> Double {
        (Double(text.count) * points * Self.millimetresPerPoint * Self.characterWidth / width).rounded(.up)
    }
}
