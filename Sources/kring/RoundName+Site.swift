internal import ArgumentParser
internal import Foundation
internal import Reading

extension RoundName {
    /// The site that holds the round: named, or the one that the round's path leads through.
    ///
    /// - Parameters:
    ///   - named: what `--site` says; nil without it.
    ///   - written: the round as it was written.
    /// - Throws: `ValidationError` where the two are not one site.
    func siteFolder(named: String?, written: String) throws -> String {
        guard let named, let site, site != "." else { return named ?? site ?? "." }
        let resolved = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path }
        if resolved(named) != resolved(site) { throw ValidationError("\(written) lies in another site than \(named): leave --site out") }
        return named
    }
}
