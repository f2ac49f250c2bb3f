internal import Analysis
internal import Diagnostics
internal import Model

extension SitePlanner {
    /// Reports every name of a finding, in a case or where a partnership switches one off, that no rule has.
    mutating func checkFindingNames() {
        let known = FindingRule.all.map(\.id)
        let names = Set(known)
        let named =
            site.partnerships.flatMap { $0.switchedOff.map { ($0.finding, $0.place) } }
            + site.cases.flatMap { story in story.findings.map { ($0, story.findingsPlace ?? story.place) } }
        for (name, place) in named where !names.contains(name) && !name.isEmpty {
            report(.unknownReference(name, kind: "finding", known: known, at: place))
        }
    }
}
