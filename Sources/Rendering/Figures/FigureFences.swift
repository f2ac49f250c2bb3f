internal import Diagnostics
internal import Model
internal import Planning

/// Figures that an author places in running text with a `figure` fence.
extension PageComposer {
    /// Draws what a fence asks for, or says what is wrong with it.
    mutating func figure(for fence: FigureFence) -> FigureResult {
        var request = FigureRequest(fence)
        let result = request.kind.flatMap { draw($0, &request) }
        let problems = request.finished()
        if !problems.isEmpty { return .problems(problems) }
        return .html(result ?? "", files: files)
    }

    private mutating func draw(_ kind: FigureRequest.Kind, _ request: inout FigureRequest) -> String? {
        let title = request.value("title")
        let idPrefix = "figure-\(request.place.line)"
        switch kind {
        case .radar, .dots, .answers, .groups, .quadrant, .model:
            return roundFigure(kind, &request, id: idPrefix, title: title)
        case .trend:
            guard let partnership = partnership(&request), let trend = trend(of: partnership, &request) else { return nil }
            return partial("partials/figure", place(trendFigure(trend, id: idPrefix, title: title)))
        case .map:
            let colour = request.choice("colour", MapColour.self)
            guard let view = mapView(&request) else { return nil }
            guard let figure = mapFigure(view, idPrefix: idPrefix, title: title, colour: colour) else {
                request.report("there is no map: the directory has no areas with a place", suggestion: "add Content/directory/areas.yaml")
                return nil
            }
            return partial("partials/figure", figure)
        case .network: return network(&request, id: idPrefix, title: title)
        case .checklist:
            guard let partnership = partnership(&request) else { return nil }
            let list = request.choice("list", ChecklistList.self) ?? .rules
            guard let checklist = partnership.checklists.first(where: { $0.list == list }) else {
                let file = "Content/partnerships/\(partnership.partnership.slug)/\(list.rawValue).md"
                if !hasUnreadFiles(partnership: partnership.partnership.slug.text) {
                    request.report("this partnership has recorded nothing of its \(list.rawValue)", suggestion: "make \(file)")
                }
                return nil
            }
            var context = checklistOverview(checklist)
            if let title { context.set("title", typographic(title)) }
            context.set("stateKey", stateKey())
            return partial("partials/checklist-figure", context)
        case .contacts:
            return contacts(&request, title: title)
        case .dependence, .appetite, .risks:
            return topicFigure(kind, &request, id: idPrefix, title: title)
        }
    }

    /// The whole map, or that of the area which the fence names.
    private func mapView(_ request: inout FigureRequest) -> MapView? {
        let name = request.subject.value
        if name.isEmpty { return .overview }
        if index.areas[Slug(name)] != nil { return .area(Slug(name)) }
        if plan.links.target(of: "area:\(name)", in: page.source?.file ?? "") == .notInThisEdition {
            request.reportOtherEdition(name)
        } else {
            request.reportUnknown("area", request.subject, known: plan.coverage.map(\.area.slug.text))
        }
        return nil
    }

    /// A figure of one round; a sentence where it has nothing to show.
    private mutating func roundFigure(_ kind: FigureRequest.Kind, _ request: inout FigureRequest, id: String, title: String?) -> String? {
        let order = request.choice("order", DotOrder.self) ?? .mean
        guard let partnership = partnership(&request), let round = round(of: partnership, &request) else { return nil }
        var figure: Figure?
        if round.result.isShown {
            switch kind {
            case .dots: figure = dotsFigure(of: round, id: id, order: order, title: title)
            case .answers:
                let divided = round.result.mostDivided(limit: 8)
                let title = title.map(typographic) ?? words["most-divided-statements"]
                if !divided.isEmpty {
                    figure = answersFigure(
                        divided, of: round.result, id: id, title: title, subtitle: answersSubtitle(round.result.instrument))
                }
            case .groups: figure = round.result.groupings.compactMap { groupsFigure($0, of: round.result, id: id, title: title) }.first
            case .quadrant: figure = quadrantFigure(of: round, id: id, title: title)
            case .model: figure = causalFigure(of: round, id: id, title: title)
            default: figure = radarFigure(of: round, id: id, title: title)
            }
        }
        guard let figure else {
            let note = round.result.isShown ? words["figure-nothing"] : withheldNote(round.result)
            return "<p class=\"withheld\">\(escapedHTML(note))</p>\n"
        }
        return partial("partials/figure", place(figure))
    }

    private func trend(of partnership: PartnershipPlan, _ request: inout FigureRequest) -> TrendPlan? {
        guard let wanted = request.entry("instrument") else {
            if let first = partnership.trends.first { return first }
            request.report(
                "this partnership has not measured twice with one instrument",
                suggestion: "show a round: radar: \(partnership.partnership.slug)")
            return nil
        }
        if let trend = partnership.trends.first(where: { $0.instrument.slug.text == wanted.value }) { return trend }
        request.reportUnknown("trend", wanted, known: partnership.trends.map(\.instrument.slug.text))
        return nil
    }

    /// A part of a page by itself.
    func partial(_ name: String, _ context: TemplateContext) -> String {
        var outer = TemplateContext()
        outer.set("text", dictionary: words.texts.all)
        outer.set("root", page.address.root)
        return renderer.theme.library.render(outer.adding(context), withTemplate: name) ?? ""
    }

    func partnership(_ request: inout FigureRequest) -> PartnershipPlan? {
        let name = request.subject.value
        if let plan = plan.partnerships.first(where: { $0.partnership.slug.text == name }) { return plan }
        if hasUnreadFiles(partnership: name) { return nil }
        if plan.links.target(of: "partnership:\(name)", in: page.source?.file ?? "") == .notInThisEdition {
            request.reportOtherEdition(name)
            return nil
        }
        request.reportUnknown("partnership", request.subject, known: plan.partnerships.map(\.partnership.slug.text))
        return nil
    }

    private func round(of partnership: PartnershipPlan, _ request: inout FigureRequest) -> RoundPlan? {
        let compare = request.choice("compare", RoundComparison.self) ?? .previous
        let slug = partnership.partnership.slug.text
        let wanted = request.entry("round").flatMap { $0.value == "latest" ? nil : $0 }
        let found =
            wanted.map { wanted in partnership.rounds.first { $0.result.round.slug.text == wanted.value } } ?? partnership.latestRound
        guard var found else {
            if hasUnreadFiles(partnership: slug) { return nil }
            guard let wanted else {
                request.report("this partnership has not been measured yet", suggestion: "make Content/partnerships/\(slug)/rounds/DATE.md")
                return nil
            }
            if plan.links.target(of: "/partnerships/\(slug)/rounds/\(wanted.value).md", in: "") == .notInThisEdition {
                request.reportOtherEdition(wanted.value)
            } else {
                request.reportUnknown("round", wanted, known: partnership.rounds.map(\.result.round.slug.text) + ["latest"])
            }
            return nil
        }
        if compare == .none { found.previous = nil }
        return found
    }

    /// Whether something is missing only because its file could not be read, which is reported already.
    func hasUnreadFiles(partnership name: String) -> Bool {
        plan.unread.contains { $0.hasPrefix("Content/partnerships/\(name)/") }
    }

    private func contacts(_ request: inout FigureRequest, title: String?) -> String? {
        let name = request.subject.value
        var context = TemplateContext()
        if name.isEmpty {
            context.set("contacts", site.directory.contacts.map { contactContext($0) })
        } else if let coverage = plan.coverage.first(where: { $0.area.slug.text == name }) {
            context.set("contacts", coverage.contacts.map { contactContext($0) })
        } else if index.organisations[Slug(name)] != nil {
            context.set("contacts", (index.contactsByOrganisation[Slug(name)] ?? []).map { contactContext($0) })
        } else {
            let known = plan.coverage.map(\.area.slug.text) + site.directory.organisations.map(\.slug.text)
            request.reportUnknown("area or organisation", request.subject, known: known)
            return nil
        }
        context.set("title", title.map(typographic))
        return partial("partials/contacts-figure", context)
    }
}

/// Whether a radar shows the round before.
private enum RoundComparison: String, CaseIterable {
    case previous, none
}
