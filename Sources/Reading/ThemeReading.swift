internal import Diagnostics
internal import Model

/// Reads a site's own `Templates/`: files that stand in for those of the default theme with the same path.
func readTheme(in folder: SiteFolder, log: inout ReadingLog) -> [ThemeFile] {
    guard folder.hasFolder("Templates") else { return [] }
    do {
        return try folder.files(below: "Templates").compactMap { path in
            let reported = "Templates/" + path
            do {
                return ThemeFile(path: path, bytes: try folder.bytes(of: reported), reportedPath: reported)
            } catch {
                log.report(.unreadableFile(reason(error), at: SourcePlace(file: reported)))
                return nil
            }
        }
    } catch {
        log.report(.unreadableFile(reason(error), at: SourcePlace(file: "Templates")))
        return []
    }
}
