internal import Analysis
internal import Model
internal import Planning

/// Everything of a search that is not a contact: areas, organisations, what can be chosen, the words to search for and to say.
struct SearchTables {
    let renderer: SiteRenderer
    let directory: SearchDirectory

    init(_ renderer: SiteRenderer, _ directory: SearchDirectory) {
        self.renderer = renderer
        self.directory = directory
    }

    /// The tables of a search.
    ///
    /// - Parameter parts: how many files hold contacts.
    func columns(parts: Int, contacts: SearchContacts) -> SearchColumns {
        var columns = SearchColumns()
        columns.set("contacts", directory.contacts.count)
        columns.set("partSize", SearchFiles.partSize)
        columns.set("terms", directory.terms.all.joined(separator: " "))
        columns.set("areas", areas)
        columns.set("organisations", organisations)
        columns.set("functions", labels(directory.functions))
        columns.set("domains", labels(directory.domains))
        columns.set("themes", labels(directory.themes))
        columns.set("hours", hours)
        columns.set("dates", dates(contacts.dates))
        columns.set("hosts", lines: contacts.hosts)
        columns.set("synonyms", lines: synonyms)
        columns.set("texts", texts)
        return columns
    }

    private var areas: SearchColumns {
        let areas = directory.areas
        var columns = SearchColumns()
        columns.set("names", lines: areas.map(\.name))
        columns.set("slugs", lines: areas.map(\.slug.text))
        columns.set("terms", terms(of: areas.map(\.name)))
        let parents = areas.map { renderer.plan.areaTree.parent(of: $0.slug).flatMap { directory.areaNumbers[$0] } }
        columns.set("parents", SearchNumbers(parents.map { $0.map { $0 + 1 } ?? 0 }))
        columns.set("levels", SearchNumbers(areas.map { $0.level.flatMap(AreaLevel.allCases.firstIndex).map { $0 + 1 } ?? 0 }))
        columns.set("counts", SearchNumbers(areas.map { renderer.index.coverage[$0.slug]?.contactCount ?? 0 }))
        return columns
    }

    private var organisations: SearchColumns {
        let organisations = directory.organisations
        var columns = SearchColumns()
        columns.set("names", lines: organisations.map { typographic($0.title) })
        columns.set("shorts", lines: organisations.map { typographic($0.short ?? "") })
        columns.set("slugs", lines: organisations.map(\.slug.text))
        columns.set("telephones", lines: organisations.map { renderer.words.searched($0.telephones) })
        columns.set("terms", terms(of: organisations.map(SearchDirectory.words)))
        columns.set("counts", SearchNumbers(directory.contactCounts))
        columns.set("domains", SearchNumbers(organisations.map { $0.domain.flatMap(directory.domains.number).map { $0 + 1 } ?? 0 }))
        columns.set("hours", SearchNumbers(organisations.map { $0.hours.flatMap(directory.hours.number).map { $0 + 1 } ?? 0 }))
        columns.set("areas", lists(organisations.map { directory.numbers(ofAreas: $0.areas) }))
        columns.set("themes", lists(organisations.map { directory.numbers(ofThemes: $0.themes) }))
        return columns
    }

    private func labels(_ labels: SearchLabels) -> SearchColumns {
        var columns = SearchColumns()
        columns.set("names", lines: labels.names.map(typographic))
        columns.set("terms", terms(of: labels.names))
        return columns
    }

    /// Of each way to write them the minutes of the week, as starts and lengths; none where they cannot be read.
    private var hours: SearchColumns {
        var columns = SearchColumns()
        columns.set("names", lines: directory.hours.names.map(typographic))
        let weeks = directory.hours.names.map { name in
            (OpeningHours(reading: name)?.intervals ?? []).flatMap { [$0.lowerBound, $0.count] }
        }
        columns.set("weeks", lists(weeks))
        return columns
    }

    private func dates(_ dates: [PartialDate]) -> SearchColumns {
        var columns = SearchColumns()
        columns.set("names", lines: dates.map { renderer.words.texts.text("confirmed", ["date": renderer.words.dates.month($0)]) })
        columns.set("stale", SearchNumbers(dates.map { needsConfirming($0, on: renderer.plan.today) ? 1 : 0 }))
        return columns
    }

    /// Groups of which a word is to be found, its words between bars; of a group without one nothing is told.
    private var synonyms: [String] {
        renderer.plan.site.settings.synonyms.filter { $0.words.contains(where: directory.terms.hold) }.map { group in
            group.words.map { foldedForMatching($0, separator: " ") }.filter { !$0.isEmpty }.joined(separator: "|")
        }
    }

    /// What the page says while searching.
    private var texts: SearchColumns {
        var columns = SearchColumns()
        for (key, text) in renderer.words.texts.all.sorted(by: { $0.key < $1.key }) where key.hasPrefix("search-") {
            columns.set(String(key.dropFirst("search-".count)), text)
        }
        for key in [
            "absent", "then", "no-stand-in", "stand-in-in-network", "desk-instead", "no-telephone", "never-confirmed", "call", "themes",
        ] {
            columns.set(key, renderer.words[key])
        }
        return columns
    }

    private func typographic(_ text: String) -> String {
        typographicText(text, language: renderer.words.language)
    }

    private func terms(of texts: [String]) -> SearchNumbers {
        lists(texts.map(directory.terms.numbers))
    }

    private func lists(_ lists: [[Int]]) -> SearchNumbers {
        var numbers = SearchNumbers()
        for list in lists { numbers.append(list: list) }
        return numbers
    }
}
