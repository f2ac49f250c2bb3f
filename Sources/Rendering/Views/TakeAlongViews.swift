internal import Model
internal import Planning

/// The line of the social map that says what of it can be taken along.
extension PageComposer {
    func setTakeAlong(in context: inout TemplateContext) {
        let directory = site.directory
        if directory.contacts.isEmpty, directory.organisations.isEmpty { return context.set("takeAlong", [TemplateContext]()) }
        var files = [("take-table", "contacts.csv"), ("take-cards", "contacts.vcf"), ("take-package", "hsds/datapackage.json")]
        if renderer.hasOutlines { files.append(("take-map", "areas.geojson")) }
        context.set("takeAlong", files.map { TemplateContext.link(words[$0.0], href: href(PageAddress("directory/" + $0.1))) })
    }
}
