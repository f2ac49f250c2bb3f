internal import Mustache

/// The names that a template can use at one level, each with its value.
///
/// Every value comes with a flag beside it, `hasX` for `x`: the template library takes an empty text for true, and looks for a missing
/// name in the levels around it.
struct TemplateContext: MustacheParent {
    private var values: [String: Any] = [:]
    /// Counts how often this level is read, where a page has no end otherwise: lists in lists in lists of the same.
    var reads: TemplateReads?

    /// A text, escaped where the template writes it with two braces; nil leaves it out.
    mutating func set(_ name: String, _ text: String?) {
        values[name] = text ?? ""
        values[flagName(name)] = !(text ?? "").isEmpty
    }

    /// A yes or no.
    mutating func set(_ name: String, flag: Bool) {
        values[name] = flag
    }

    /// A list of levels.
    mutating func set(_ name: String, _ list: [TemplateContext]) {
        values[name] = list
        values[flagName(name)] = !list.isEmpty
    }

    /// A list of texts.
    mutating func set(_ name: String, texts: [String]) {
        values[name] = texts
        values[flagName(name)] = !texts.isEmpty
    }

    /// A level below this one; nil leaves it out.
    mutating func set(_ name: String, _ level: TemplateContext?) {
        values[name] = level ?? false
        values[flagName(name)] = level != nil
    }

    /// Texts by name, as a level below this one.
    mutating func set(_ name: String, dictionary: [String: String]) {
        values[name] = dictionary
    }

    /// This level with the names of another over its own.
    func adding(_ other: TemplateContext) -> TemplateContext {
        var context = self
        context.values.merge(other.values) { _, new in new }
        return context
    }

    func child(named name: String) -> Any? {
        reads?.count += 1
        return reads?.isOver == true ? nil : values[name]
    }

    private func flagName(_ name: String) -> String {
        var flag = "has"
        flag += name.prefix(1).uppercased()
        flag += name.dropFirst()
        return flag
    }
}

/// How often the outermost level of a page is read.
final class TemplateReads {
    fileprivate(set) var count = 0
    var isOver: Bool { count > TemplateLimits.reads }
}

extension TemplateContext {
    /// A link with its words and, where there is more to say, a note.
    static func link(_ title: String, href: String?, note: String? = nil) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", title)
        context.set("href", href)
        context.set("note", note)
        return context
    }

    /// A label with a value, and a link where the value leads somewhere.
    static func fact(_ label: String?, _ value: String, href: String? = nil) -> TemplateContext {
        var context = TemplateContext()
        context.set("label", label)
        context.set("value", value)
        context.set("href", href)
        return context
    }
}
