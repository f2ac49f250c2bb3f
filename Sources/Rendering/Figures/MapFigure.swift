internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Which areas a map shows.
enum MapView {
    /// The widest areas, or those within the one that holds all.
    case overview
    /// What lies within an area; else the area among those beside it.
    case area(Slug)
}

extension PageComposer {
    /// The map of areas of one level: each a link, coloured by how many can be reached there, for how much, or mostly for what.
    ///
    /// - Parameter colour: What the colours say first; the site's setting when nil.
    mutating func mapFigure(_ view: MapView, idPrefix: String, title: String? = nil, colour: MapColour? = nil) -> TemplateContext? {
        var chosen: Slug?
        var group: MapGroup?
        switch view {
        case .overview: group = renderer.maps.overview
        case .area(let slug):
            group = renderer.maps.group(within: slug)
            if group?.map == nil, let beside = renderer.maps.group(beside: slug, in: plan.areaTree) {
                chosen = beside.chosen
                group = beside.group.surroundings(of: beside.chosen)
            }
        }
        guard let group, let map = group.map, !map.forms.isEmpty else { return nil }
        let title = title.map(typographic) ?? mapTitle(of: group, view: view, chosen: chosen)
        let drawing = mapDrawing(
            map, text: FigureText(title: title, summary: mapSummary(of: map), idPrefix: idPrefix), chosen: chosen.flatMap(group.place),
            colour: colour ?? site.settings.map.colour, hasSwitches: chosen == nil)
        let isDivided = chosen == nil && map.shadings.count > 1
        return figureContext(
            "map", title: title, subtitle: words["map-subtitle"], hint: words[isDivided ? "map-hint-choose" : "map-hint"], svg: drawing)
    }

    /// The drawing with its switches and what its colours mean.
    private func mapDrawing(_ map: AreaMap, text: FigureText, chosen: Int?, colour: MapColour, hasSwitches: Bool) -> String {
        let wanted = map.shadings.first { $0.id == colour.rawValue } ?? map.shadings.first
        let shadings = hasSwitches ? map.shadings : [wanted].compactMap { $0 }
        let wantedID = wanted?.id ?? colour.rawValue
        let forms = hasSwitches ? map.forms : Array(map.forms.prefix(1))
        let isSwitched = shadings.count > 1
        var context = TemplateContext()
        context.set("shadingClass", isSwitched ? nil : "kr-by-\(wantedID)")
        let formSwitch = mapSwitch(
            "map-form", name: "\(text.idPrefix)-form", options: forms.map { ($0.rawValue, words["map-form-\($0.rawValue)"]) },
            chosen: forms.first?.rawValue)
        let colourSwitch = mapSwitch(
            "map-colour", name: "\(text.idPrefix)-colour", options: shadings.map { ($0.id, $0.title) }, chosen: wantedID)
        context.set("switches", (isSwitched ? [colourSwitch] : []) + (forms.count > 1 ? [formSwitch] : []))
        // The areas' addresses are added to the folder that they share.
        let prefix = String(href(.area(Slug("a"))).dropLast("a.html".count))
        context.set(
            "drawings",
            forms.map { form in
                var item = TemplateContext()
                item.set("form", form.rawValue)
                var text = text
                if forms.count > 1 { text.idPrefix += "-\(form.rawValue)" }
                item.set("svg", map.svg(form, text: text, chosen: chosen, hrefPrefix: prefix, shading: isSwitched ? nil : wantedID))
                return item
            })
        context.set("legends", shadings.map { legend($0, idPrefix: text.idPrefix) })
        return partial("partials/map-drawing", context)
    }

    private func mapSwitch(_ key: String, name: String, options: [(id: String, label: String)], chosen: String?) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", words[key])
        context.set(
            "options",
            options.map { option in
                var item = TemplateContext()
                item.set("name", name)
                item.set("id", option.id)
                item.set("label", words.capitalised(option.label))
                item.set("isChosen", flag: option.id == chosen)
                return item
            })
        return context
    }

    private func legend(_ shading: AreaMap.Shading, idPrefix: String) -> TemplateContext {
        var context = TemplateContext()
        context.set("id", shading.id)
        context.set("title", words["map-legend-\(shading.id)"])
        context.set(
            "entries",
            shading.legend.enumerated().map { place, entry in
                var item = TemplateContext()
                item.set("swatch", entry.swatch(id: "\(idPrefix)-\(shading.id)-\(place)"))
                item.set("label", entry.label)
                return item
            })
        return context
    }

    /// What the map shows: how many in the chosen area, and where nobody is.
    private func mapTitle(of group: MapGroup, view: MapView, chosen: Slug?) -> String {
        if case .area(let slug) = view, let coverage = index.coverage[chosen ?? slug] {
            if coverage.contactCount == 0 { return words.texts.text("map-title-none", ["area": coverage.area.name]) }
            let count = words.texts.count("contact", coverage.contactCount)
            return words.texts.text("map-title-area", ["count": count, "area": coverage.area.name])
        }
        let empty = group.areas.filter { index.coverage[$0.slug]?.contactCount == 0 }.map(\.name)
        // Those whom the map shows, each once: whoever belongs to no area is not on it.
        let people = Set(group.areas.flatMap { index.coverage[$0.slug]?.contacts.map(\.slug) ?? [] })
        let total = words.texts.count("contact", people.count)
        let placed = site.settings.map.place.map { words.texts.text("map-title-place", ["count": total, "place": $0]) } ?? total
        let apart = site.directory.contacts.count { $0.areas.isEmpty }
        let counted = placed + (apart > 0 ? " " + words.texts.text("map-title-apart", ["count": String(apart)]) : "")
        if people.isEmpty { return words["map-title-nobody"] }
        if empty.isEmpty { return words.capitalised(counted) }
        if empty.count > 3 {
            return words.capitalised(counted)
                + words.texts.text(
                    "map-title-gap-count", ["count": words.numbers.word(empty.count), "all": words.numbers.word(group.areas.count)])
        }
        return words.capitalised(counted) + words.texts.text("map-title-gap", ["areas": words.list(empty)])
    }

    /// The numbers of each area; on a map of very many only how many areas there are and where nobody is.
    private func mapSummary(of map: AreaMap) -> String {
        let numbers = zip(map.areas, map.shadings.first?.cells ?? [])
        if map.areas.count <= SiteMaps.mostOnAreaPage {
            return numbers.map { "\($0.name): \($1.valueLabel)." }.joined(separator: " ")
        }
        let empty = numbers.filter { $0.1.isEmpty }.count
        return words.texts.text("map-summary", ["areas": String(map.areas.count), "empty": String(empty)])
    }
}
