internal import Diagnostics
internal import Model

/// Follows a template into the parts, frames and blocks that it brings in, as the library does when it renders a page.
///
/// What brings in itself is never done, whatever the data: a name that one level lacks is looked for in those around it.
struct TemplateWalk {
    /// A block that a template fills in, for the frame around it.
    private struct Filling {
        var outline: TemplateOutline
        var part: TemplateOutline.Part
    }

    /// Something that is being read: a template, or a block that is filled in.
    private struct Step {
        /// As a report names it.
        var words: String
        var place: SourcePlace
        /// The site's own tag that brought it in; nil where the default theme did.
        var broughtInAt: SourcePlace?
    }

    private let outlines: [String: TemplateOutline]
    private var way: [Step] = []
    private var depth = 0
    private var tags = 0
    private var problem: Diagnostic?
    /// What goes round; empty where nothing does.
    private var circle: Set<SourcePlace> = []

    private init(_ outlines: [String: TemplateOutline]) {
        self.outlines = outlines
    }

    /// What keeps templates from ever being done, by the tag that is to blame.
    static func problems(in outlines: [String: TemplateOutline]) -> [Diagnostic] {
        var found: [Set<SourcePlace>: Diagnostic] = [:]
        for (name, outline) in outlines.sorted(by: { $0.key < $1.key }) {
            var walk = TemplateWalk(outlines)
            walk.enter(outline.parts, of: outline, Step(words: name, place: SourcePlace(file: outline.file)), fillings: [:])
            guard let problem = walk.problem else { continue }
            // A circle is one problem, from wherever it is entered.
            let key = walk.circle.isEmpty ? [problem.place] : walk.circle
            if found[key] == nil { found[key] = problem }
            // What is too large from one template is so from others: told once, in time.
            if walk.circle.isEmpty { break }
        }
        return found.values.sorted()
    }

    private mutating func enter(
        _ parts: [TemplateOutline.Part], of outline: TemplateOutline, _ step: Step, fillings: [String: Filling]
    ) {
        way.append(step)
        defer { way.removeLast() }
        if let first = way.dropLast().firstIndex(where: { $0.place == step.place }) {
            let round = way[first...]
            guard let place = round.dropFirst().reversed().compactMap(\.broughtInAt).first ?? ownPlace else { return }
            circle = Set(round.map(\.place))
            problem = .templateLoop(round.map(\.words), at: place)
        } else {
            follow(parts, of: outline, fillings: fillings)
        }
    }

    private mutating func follow(_ parts: [TemplateOutline.Part], of outline: TemplateOutline, fillings: [String: Filling]) {
        depth += 1
        defer { depth -= 1 }
        for part in parts {
            guard problem == nil else { return }
            tags += 1
            let place = outline.isOwn ? outline.place(of: part.tag) : ownPlace
            if let place, depth > TemplateLimits.depth {
                problem = .templateDepth(limit: TemplateLimits.depth, at: place)
            } else if let place, tags > TemplateLimits.tags {
                problem = .templateSize("reads over \(TemplateLimits.tags) tags", limit: TemplateLimits.tags, at: place)
            } else {
                follow(part, of: outline, broughtInAt: outline.isOwn ? place : nil, fillings: fillings)
            }
        }
    }

    private mutating func follow(
        _ part: TemplateOutline.Part, of outline: TemplateOutline, broughtInAt place: SourcePlace?, fillings: [String: Filling]
    ) {
        switch part.tag.kind {
        case .value, .close, .delimiters: break
        case .section: follow(part.parts, of: outline, fillings: fillings)
        case .block:
            guard let filling = fillings[part.tag.name] else { return follow(part.parts, of: outline, fillings: fillings) }
            let step = Step(
                words: "block \(part.tag.name)", place: filling.outline.place(of: filling.part.tag), broughtInAt: place)
            enter(filling.part.parts, of: filling.outline, step, fillings: fillings)
        case .part, .frame:
            guard let template = outlines[part.tag.name] else { return }
            // What is filled in further out goes before what is filled in here.
            let own = part.parts.filter { $0.tag.kind == .block }.map { ($0.tag.name, Filling(outline: outline, part: $0)) }
            let all = fillings.merging(own) { outer, _ in outer }
            enter(
                template.parts, of: template,
                Step(words: template.name, place: SourcePlace(file: template.file), broughtInAt: place), fillings: all)
        }
    }

    /// The nearest of the site's own tags on the way here.
    private var ownPlace: SourcePlace? { way.reversed().compactMap(\.broughtInAt).first }
}
