internal import Diagnostics
internal import Model

/// The front matter that every kind of text file shares, read in one place.
struct PageHeader {
    var fields: FieldReader
    var slug: Slug
    var title: String
    var edition: Edition?
    var isDraft: Bool
    var text: MarkdownText
    var place: SourcePlace

    /// Opens a Markdown file: nil when it has no front matter that can be read.
    ///
    /// - Parameters:
    ///   - name: the file's name without its ending, from which the slug comes unless the author gives one.
    ///   - subject: what the file describes, for diagnostics.
    ///   - titleIsRequired: whether a missing title is a problem.
    init?(_ file: TextFile, name: String, subject: String, titleIsRequired: Bool = true, log: inout ReadingLog) {
        guard let matter = FrontMatter(of: file, log: &log) else { return nil }
        guard let root = yamlRoot(matter.yaml, file: file.path, firstLine: matter.yamlLine, log: &log),
            var fields = FieldReader(root, of: subject, file: file.path, firstLine: matter.yamlLine, log: &log)
        else { return nil }
        let title = titleIsRequired ? fields.requiredText("title", log: &log) : fields.text("title", log: &log) ?? ""
        let slugPlace = fields.place(of: "slug")
        let written = fields.text("slug", log: &log)
        let slug = Slug(from: written ?? name)
        if slug.text.isEmpty { log.report(written.map { .badSlug($0, at: slugPlace) } ?? .badFileName(name, at: file.place())) }
        self.slug = slug
        // A page without its title stays, under the name of its file, so that what refers to it is not wrong as well.
        self.title = title.isEmpty && titleIsRequired ? name : title
        edition = fields.edition(log: &log)
        isDraft = fields.flag("draft", log: &log) ?? false
        text = matter.body
        place = file.place(line: 1, column: 1)
        self.fields = fields
    }
}

/// Reads a page of running text: the home page, an overview's introduction, or any other.
func readContentPage(_ file: TextFile, name: String, path: String, log: inout ReadingLog) -> ContentPage? {
    guard var header = PageHeader(file, name: name, subject: "this page", log: &log) else { return nil }
    let page = ContentPage(
        slug: header.slug, path: path, title: header.title, summary: header.fields.text("summary", log: &log),
        themes: header.fields.words("themes", log: &log), updated: header.fields.pastDate("updated", log: &log),
        isInNavigation: header.fields.flag("navigation", log: &log) ?? false, text: header.text, edition: header.edition,
        isDraft: header.isDraft, place: header.place)
    header.fields.finish(log: &log)
    return page
}

/// Reads a factsheet.
func readFactsheet(_ file: TextFile, name: String, log: inout ReadingLog) -> Factsheet? {
    guard var header = PageHeader(file, name: name, subject: "this factsheet", log: &log) else { return nil }
    let factsheet = Factsheet(
        slug: header.slug, title: header.title, short: header.fields.text("short", log: &log),
        summary: header.fields.requiredText("summary", log: &log), published: header.fields.date("published", log: &log),
        updated: header.fields.pastDate("updated", log: &log), authors: header.fields.texts("authors", log: &log),
        source: header.fields.text("source", log: &log), sources: header.fields.texts("sources", log: &log),
        themes: header.fields.words("themes", log: &log), contact: readFactsheetContact(&header.fields, log: &log), text: header.text,
        edition: header.edition, isDraft: header.isDraft, place: header.place)
    header.fields.finish(log: &log)
    return factsheet
}

private func readFactsheetContact(_ fields: inout FieldReader, log: inout ReadingLog) -> FactsheetContact? {
    guard let node = fields.node("contact") else { return nil }
    if node.scalar != nil { return fields.reference("contact", to: .contact, log: &log).map(FactsheetContact.directory) }
    guard var person = fields.record("contact", of: "this contact", log: &log) else { return nil }
    let contact = FactsheetContact.person(
        name: person.requiredText("name", log: &log), function: person.text("function", log: &log),
        organisation: person.text("organisation", log: &log), telephone: person.text("telephone", log: &log),
        email: person.text("email", log: &log))
    if case .person(_, _, _, let telephone, let email) = contact {
        checkReach(telephone: telephone, email: email, at: { person.place(of: $0) }, log: &log)
    }
    return person.finish(log: &log) ? contact : nil
}

/// Reads a case.
func readCase(_ file: TextFile, name: String, log: inout ReadingLog) -> CaseStory? {
    guard var header = PageHeader(file, name: name, subject: "this case", log: &log) else { return nil }
    let findingsPlace = header.fields.place(of: "findings")
    let story = CaseStory(
        slug: header.slug, number: header.fields.wholeNumber("number", log: &log), title: header.title,
        summary: header.fields.requiredText("summary", log: &log), signals: header.fields.texts("signals", log: &log),
        findings: header.fields.words("findings", log: &log), findingsPlace: findingsPlace,
        helped: header.fields.texts("helped", log: &log), source: header.fields.text("source", log: &log),
        themes: header.fields.words("themes", log: &log), text: header.text, edition: header.edition, isDraft: header.isDraft,
        place: header.place)
    header.fields.finish(log: &log)
    return story
}
