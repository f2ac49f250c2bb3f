/// One element of an SVG drawing: a name, attributes in the order given, and what is inside it.
package struct SVGElement: Sendable, Equatable {
    /// What an element may contain.
    package enum Node: Sendable, Equatable {
        case element(SVGElement)
        case text(String)
    }

    package var name: String
    package private(set) var attributes: [Attribute]
    package private(set) var children: [Node]

    /// A name with its value, not yet escaped.
    package struct Attribute: Sendable, Equatable {
        package var name: String
        package var value: String
    }

    /// An element with an optional class; attributes are added by chaining `set`.
    package init(_ name: String, class className: String? = nil, _ children: [SVGElement] = []) {
        self.name = name
        attributes = className.map { [Attribute(name: "class", value: $0)] } ?? []
        self.children = children.map(Node.element)
    }

    /// The element with an attribute added; the value is escaped when written.
    package func set(_ name: String, _ value: String) -> SVGElement {
        var copy = self
        copy.attributes.append(Attribute(name: name, value: value))
        return copy
    }

    /// The element with a numeric attribute added, rounded to two decimals.
    package func set(_ name: String, _ value: Double) -> SVGElement {
        set(name, svgNumber(value))
    }

    /// The element with text appended; it is escaped when written.
    package func containing(_ text: String) -> SVGElement {
        var copy = self
        copy.children.append(.text(text))
        return copy
    }

    package mutating func append(_ child: SVGElement) {
        children.append(.element(child))
    }

    package mutating func append(contentsOf others: [SVGElement]) {
        children.append(contentsOf: others.map(Node.element))
    }

    /// The element as markup, one line for each element that holds no text.
    package func markup() -> String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        text += "<\(name)"
        for attribute in attributes { text += " \(attribute.name)=\"\(escapedForMarkup(attribute.value))\"" }
        guard !children.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        let breaksLines = !["text", "tspan", "title", "desc"].contains(name)
        for child in children {
            if breaksLines { text += "\n" }
            switch child {
            case .element(let element): element.write(to: &text)
            case .text(let content): text += escapedForMarkup(content)
            }
        }
        text += breaksLines ? "\n</\(name)>" : "</\(name)>"
    }
}

/// The text with the five characters that mean something in markup written as entities, and without control characters XML forbids.
package func escapedForMarkup(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\t", "\n", "\r": result += " "
        case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
