internal import ArgumentParser
internal import Diagnostics
internal import Planning

extension PlannedSite {
    /// The partnership of a name: its own or that of its folder, whatever its case.
    ///
    /// - Throws: `ValidationError` with the nearest name where there is none.
    func network(_ name: String) throws -> PartnershipPlan {
        let found = plan.partnerships.first { partnership in
            let folder = partnership.partnership.place.file.split(separator: "/").dropLast().suffix(1).map(String.init)
            return ([partnership.partnership.slug.text] + folder).contains { $0.lowercased() == name.lowercased() }
        }
        if let found { return found }
        let known = plan.partnerships.map(\.partnership.slug.text)
        let list = known.isEmpty ? "there are none" : "its networks are \(known.joined(separator: ", "))"
        throw ValidationError(
            "This site has no network “\(name)” in the edition \(plan.edition): \(Diagnostic.didYouMean(name, known) ?? list)")
    }
}
