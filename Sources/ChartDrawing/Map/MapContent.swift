/// What a map is of: its areas with their shadings.
struct MapContent: Sendable {
    /// A text that stands on the map in some shadings.
    struct Value: Equatable {
        var text: String
        /// `kr-count`, and the shadings in which it shows where that is not all.
        var className: String

        func run(size: Double) -> TextRun {
            TextRun(text: text, style: TextStyle(className: className, size: size, isBold: true))
        }

        /// Under a name: a number large, words no larger than the name.
        var runUnderName: TextRun { run(size: text.count > 4 ? 13 : 17) }
    }

    var areas: [AreaMap.Area]
    var shadings: [AreaMap.Shading]

    /// The different values of an area, in the order of the shadings.
    func values(of area: Int) -> [Value] {
        var found: [(text: String, ids: [String])] = []
        for shading in shadings {
            // A value stays on one line.
            let text = shading.cells[area].valueLabel.replacing(" ", with: "\u{A0}")
            if let known = found.firstIndex(where: { $0.text == text }) {
                found[known].ids.append(shading.id)
            } else {
                found.append((text, [shading.id]))
            }
        }
        return found.map { item in
            Value(text: item.text, className: item.ids.count == shadings.count ? "kr-count" : "kr-count " + Self.when(item.ids))
        }
    }

    /// The classes that give an area its colour in each shading.
    func classes(of area: Int) -> String {
        shadings.map { $0.cells[area].className }.joined(separator: " ")
    }

    /// The classes of what shows in the shadings in which the area is empty; nil where it never is.
    func whenEmpty(_ area: Int) -> String? {
        let ids = shadings.filter { $0.cells[area].isEmpty }.map(\.id)
        if ids.isEmpty { return nil }
        return ids.count == shadings.count ? "" : " " + Self.when(ids)
    }

    /// The classes of what shows in some shadings only.
    static func when(_ ids: [String]) -> String {
        (["kr-when"] + ids.map { "kr-when-\($0)" }).joined(separator: " ")
    }
}
