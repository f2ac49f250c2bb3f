internal import Diagnostics

/// Folders of `Content/`, with other names that people give them.
private let folders: [(name: String, aliases: [String])] = [
    ("assets", ["images", "img", "afbeeldingen", "bijlagen", "media", "bestanden", "static", "fotos", "attachments", "plaatjes"]),
    ("factsheets", ["factsheet"]), ("cases", ["casussen", "casus"]), ("pages", ["paginas", "pagina's"]),
    ("instruments", ["instrumenten", "vragenlijsten"]), ("directory", ["socialekaart", "sociale-kaart", "kaart"]),
    ("partnerships", ["netwerken", "samenwerkingsverbanden", "partners"]),
]

/// Whether a file with this ending, in lower case, holds running text that Kring would read under another name.
func isTextEnding(_ ending: String) -> Bool {
    [".docx", ".doc", ".odt", ".rtf", ".txt", ".text", ".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm"].contains(ending)
}
/// How the files of other map formats end.
private let mapEndings: Set = [
    ".shp", ".shx", ".dbf", ".prj", ".cpg", ".gpkg", ".gml", ".kml", ".kmz", ".topojson", ".geojsonl", ".geojsons", ".ndjson", ".fgb",
    ".parquet", ".zip",
]

/// What is wrong with a file that stands where nothing is made of it.
///
/// - Parameter parts: its path below `Content/`.
func misplacementSummary(of parts: [String]) -> String {
    if parts.count > 1, !folders.contains(where: { $0.name == parts[0] }) { return "there is no folder “\(parts[0])” in Content" }
    return "nothing is made of \(parts.joined(separator: "/")) in this place"
}

/// What to do with a file that stands where nothing is made of it.
///
/// - Parameters:
///   - parts: its path below `Content/`.
///   - ending: in lower case, with its full stop.
func misplacementAdvice(for parts: [String], ending: String) -> String {
    let file = parts.last ?? ""
    if parts.count > 1, !folders.contains(where: { $0.name == parts[0] }) {
        let alias = folders.first { $0.aliases.contains(parts[0].lowercased()) }?.name
        let names = folders.map(\.name)
        return alias.map { "did you mean “\($0)”?" } ?? Diagnostic.didYouMean(parts[0], names)
            ?? "the folders are \(names.joined(separator: ", "))"
    }
    let stem = file.prefix { $0 != "." }
    if parts.count == 4, parts[0] == "partnerships", parts[2] == "rounds", ending != ".md", ending != ".csv" {
        let name = ending == ".json" ? file : "\(stem).csv"
        return (ending == ".json" ? "put it outside Content" : "save it as CSV outside Content")
            + " and import it: kring import responses \(name) --into \(parts[1])/\(stem)"
    }
    if [".xlsx", ".xls", ".ods", ".numbers"].contains(ending) {
        return "save it as CSV UTF-8, named \(stem).csv, and keep the workbook outside Content"
    }
    if isTextEnding(ending) {
        return [".docx", ".doc", ".odt", ".rtf"].contains(ending)
            ? "save it as plain text with the name \(stem).md" : "give it the name \(stem).md"
    }
    if parts.first == "partnerships" {
        if parts.count == 2, ending == ".md" { return "make it partnerships/\(stem)/index.md" }
        if ending == ".csv" || ending == ".md" {
            return Diagnostic.didYouMean(file, ["index.md", "rules.md", "recommendations.md"])
                ?? "a round and its answers stand in partnerships/NAME/rounds, named after its date: 2022-05-17.md and 2022-05-17.csv"
        }
    }
    if parts.first == "directory" {
        if mapEndings.contains(ending) {
            return "export the areas as one GeoJSON file in WGS84 (EPSG:4326), named \(stem).geojson, and keep this one outside Content"
        }
        if ending == ".json" { return "name it \(stem).geojson if it holds the areas of a map, or keep it outside Content" }
        let dutch = ["organisaties.csv": "organisations.csv", "contacten.csv": "contacts.csv", "gebieden.geojson": "areas.geojson"]
        return dutch[file.lowercased()].map { "did you mean “\($0)”?" }
            ?? Diagnostic.didYouMean(file, ["organisations.csv", "contacts.csv", "areas.yaml", "areas.geojson", "index.md"])
            ?? "the directory holds organisations.csv, contacts.csv, areas.yaml or areas.geojson, and the folders organisations and contacts"
    }
    if ending == ".csv" { return "keep it outside Content; answers stand beside their round, contacts in directory" }
    if ending == ".md" {
        return parts.count == 1 ? "put it in Content/pages, or in one of the other folders" : "put it one folder up, or in Content/pages"
    }
    return "put an image or attachment in Content/assets, or take the file away"
}
