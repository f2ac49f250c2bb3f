internal import Model
internal import Planning

/// The social map to take along: tables, cards, a data package and the map's outlines, of what this edition shows.
extension SiteRenderer {
    /// Files in groups that are made apart; none where there is nobody on the map.
    var directoryFiles: [FileGroup] {
        let directory = plan.site.directory
        if directory.organisations.isEmpty, directory.contacts.isEmpty { return [] }
        let names = DirectoryNames(directory)
        let identifiers = StableIdentifiers(plan.site.settings)
        let cards = ContactCards(index: index, names: names, identifiers: identifiers, words: words)
        let tables = DirectoryTables(directory: directory, names: names, organisations: index.organisations, words: words)
        var groups = [
            FileGroup { [self.file("contacts.csv", tables.contacts), self.file("organisations.csv", tables.organisationsTable)] },
            FileGroup {
                let all = directory.contacts.flatMap(cards.card) + directory.organisations.flatMap { cards.card(of: $0) ?? [] }
                return [self.file("contacts.vcf", all)]
            },
            FileGroup {
                let package = HSDSPackage(directory, index: self.index, identifiers: identifiers, words: self.words)
                return package.files(title: self.plan.site.settings.title).map { self.file("hsds/" + $0.name, $0.bytes) }
            },
        ]
        groups += stretches(of: directory.contacts).map { stretch in
            FileGroup { stretch.map { self.file("contacts/\($0.slug).vcf", cards.card(of: $0)) } }
        }
        groups += stretches(of: directory.organisations).map { stretch in
            FileGroup {
                stretch.compactMap { organisation in
                    cards.card(of: organisation).map { self.file("organisations/\(organisation.slug).vcf", $0) }
                }
            }
        }
        if hasOutlines {
            groups.append(FileGroup { areasGeoJSON(self.plan.coverage).map { [self.file("areas.geojson", $0)] } ?? [] })
        }
        return groups
    }

    /// Whether there is a map to take along.
    var hasOutlines: Bool {
        plan.site.directory.areas.contains { area in
            if case .outline(let polygons) = area.shape { return !polygons.isEmpty }
            return false
        }
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> RenderedFile {
        RenderedFile(address: PageAddress("directory/" + name), bytes: bytes)
    }

    /// Parts of a long list, so that the files of one are written before the next is made.
    private func stretches<Value>(of values: [Value]) -> [ArraySlice<Value>] {
        stride(from: 0, to: values.count, by: 1000).map { values[$0..<min($0 + 1000, values.count)] }
    }
}
