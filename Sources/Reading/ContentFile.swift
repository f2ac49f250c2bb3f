internal import Diagnostics
internal import Model

/// What a file of `Content/` is: the folder says so.
enum ContentFile: Equatable {
    case settings, home
    case overview(Overview)
    case factsheet(String), caseStory(String)
    case page(path: String)
    case instrument(String)
    case organisation(String), contact(String)
    case organisationTable, contactTable, areaList, areaMap
    case partnership(String)
    case rules(of: String), recommendations(of: String)
    case topic(String, of: String)
    case round(String, of: String), responses(String, of: String)
    case asset
    case unexpected(String, suggestion: String)

    /// - Parameter path: relative to `Content/`.
    init(path: String) {
        let parts = path.split(separator: "/").map(String.init)
        let fileName = parts.last ?? ""
        let dot = fileName.lastIndex(of: ".") ?? fileName.endIndex
        let name = String(fileName[..<dot])
        let ending = fileName[dot...].lowercased()
        if parts.count < 2 {
            self = Self.topLevel(fileName, name: name, ending: ending)
            return
        }
        let inside = Array(parts.dropFirst())
        switch parts[0] {
        case "assets": self = .asset
        case "factsheets" where parts.count == 2 && ending == ".md": self = name == "index" ? .overview(.factsheets) : .factsheet(name)
        case "cases" where parts.count == 2 && ending == ".md": self = name == "index" ? .overview(.cases) : .caseStory(name)
        case "pages" where ending == ".md": self = .page(path: (inside.dropLast() + [name]).joined(separator: "/"))
        case "instruments" where parts.count == 2 && (ending == ".yaml" || ending == ".yml"): self = .instrument(name)
        case "directory": self = Self.inDirectory(inside, name: name, ending: ending)
        case "partnerships": self = Self.inPartnerships(inside, name: name, ending: ending)
        default: self = Self.misplaced(parts, ending: ending)
        }
    }

    /// Whether it is a page, or a thing with a file of its own beside others: a copy is a second one.
    var isPage: Bool {
        switch self {
        case .factsheet, .caseStory, .page, .instrument, .organisation, .contact: true
        default: false
        }
    }

    /// Whether files with this ending are read, somewhere in `Content/`.
    static func mayBeRead(_ path: String) -> Bool {
        [".md", ".csv", ".yaml", ".yml", ".json", ".geojson"].contains { path.lowercased().hasSuffix($0) }
    }

    private static func topLevel(_ fileName: String, name: String, ending: String) -> ContentFile {
        switch fileName {
        case "site.yaml", "site.yml": .settings
        case "index.md": .home
        default:
            .unexpected(
                "nothing is made of \(fileName) in this place",
                suggestion: topLevelAdvice(fileName, name: name, ending: ending))
        }
    }

    private static func topLevelAdvice(_ fileName: String, name: String, ending: String) -> String {
        if let meant = Diagnostic.didYouMean(fileName, ["site.yaml", "index.md"]) { return meant }
        switch ending {
        case ".md": return "put it in Content/pages, or in one of the other folders"
        case ".yaml", ".yml", ".csv", ".json", ".geojson": return misplacementAdvice(for: [fileName], ending: ending)
        case _ where isTextEnding(ending): return "save it as plain text with the name \(name).md, in Content/pages"
        default: return "put it in Content/assets, or take it away"
        }
    }

    private static func inDirectory(_ parts: [String], name: String, ending: String) -> ContentFile {
        switch (parts.count, parts[0], ending) {
        case (1, "index.md", _): .overview(.directory)
        case (1, "organisations.csv", _): .organisationTable
        case (1, "contacts.csv", _): .contactTable
        case (1, "areas.yaml", _), (1, "areas.yml", _): .areaList
        // A download keeps its name: gemeenten.geojson, AREAS.JSON.
        case (1, _, ".geojson"): .areaMap
        case (1, _, ".json") where name.lowercased() == "areas": .areaMap
        case (2, "organisations", ".md"): .organisation(name)
        case (2, "contacts", ".md"): .contact(name)
        default: misplaced(["directory"] + parts, ending: ending)
        }
    }

    private static func inPartnerships(_ parts: [String], name: String, ending: String) -> ContentFile {
        switch (parts.count, parts.last ?? "", ending) {
        case (1, "index.md", _): .overview(.partnerships)
        case (2, "index.md", _): .partnership(parts[0])
        case (2, "rules.md", _): .rules(of: parts[0])
        case (2, "recommendations.md", _): .recommendations(of: parts[0])
        case (3, _, ".md") where parts[1] == "topics": .topic(name, of: parts[0])
        case (3, _, ".md") where parts[1] == "rounds": .round(name, of: parts[0])
        case (3, _, ".csv") where parts[1] == "rounds": .responses(name, of: parts[0])
        default: misplaced(["partnerships"] + parts, ending: ending)
        }
    }

    private static func misplaced(_ parts: [String], ending: String) -> ContentFile {
        .unexpected(misplacementSummary(of: parts), suggestion: misplacementAdvice(for: parts, ending: ending))
    }
}
