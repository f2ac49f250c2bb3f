import ChartDrawing

extension SampleFigures {
    static func concept(_ id: String, _ title: String, _ value: Double?, parts: [CausalDiagram.Part] = []) -> CausalDiagram.Concept {
        CausalDiagram.Concept(
            id: id, title: title, value: value, valueLabel: value.map(dutch) ?? "te weinig antwoorden", state: state(value), parts: parts)
    }

    static func part(_ id: String, _ title: String, _ value: Double?) -> CausalDiagram.Part {
        CausalDiagram.Part(id: id, title: title, valueLabel: value.map(dutch) ?? "te weinig antwoorden", state: state(value))
    }

    static func causal(
        _ concepts: [CausalDiagram.Concept], _ links: [CausalDiagram.Link], outcome: String = "samenwerking", id: String = "causal"
    ) -> CausalDiagram {
        CausalDiagram(
            concepts: concepts, links: links, outcome: outcome,
            key: .init(
                gateOpen: "poort open", gateClosed: "poort dicht", gateUnknown: "poort onbekend", strengthens: "versterken het verband",
                thickness: "dikker: hogere score", depends: "telt mee waar een partij er waarde aan hecht", feedback: "werkt terug",
                narrows: "vernauwt", withheld: "te weinig antwoorden", notCounting: "telt nu niet mee",
                belowFloor: "onder de ondergrens", challenge: "uitdaging gehaald"),
            text: text(id, "Samenwerking groeit als de poort open is"))
    }

    /// A model of trust and cooperation, with values by id; ids that are left out have none.
    static func trust(_ values: [String: Double], isOpen: Bool?, id: String = "causal") -> CausalDiagram {
        func concept(_ id: String, _ title: String, _ parts: [CausalDiagram.Part] = []) -> CausalDiagram.Concept {
            self.concept(id, title, values[id], parts: parts)
        }
        func link(_ from: String, _ to: String, _ kind: CausalDiagram.Kind, _ note: String? = nil) -> CausalDiagram.Link {
            .init(from: from, to: to, kind: kind, note: note, weight: values[from].map { ($0 - 1) / 4 })
        }
        let concepts = [
            concept("cognitief", "Cognitief vertrouwen"),
            concept("intentioneel", "Intentioneel vertrouwen", [part("zwak", "eerlijk", values["intentioneel"])]),
            concept(
                "empathisch", "Empathisch vertrouwen",
                [part("routine", "Routine", values["routine"]), part("zelf", "herkenning", values["empathisch"])]),
            concept("samenwerking", "Samenwerking"), concept("communicatie", "Communicatie"), concept("autonomie", "Autonomie"),
            concept("stabiliteit", "Stabiliteit"), concept("coordinatie", "Coördinatie"),
        ]
        let links = [
            link("intentioneel", "samenwerking", .gate(isOpen: isOpen), "De motor: zonder goede bedoelingen telt de rest niet"),
            link("cognitief", "samenwerking", .depends, "Weegt alleen waar een partij die kennis en kunde belangrijk vindt"),
            link("empathisch", "samenwerking", .effect, "Wie de ander kent, doet meer samen"),
            link("samenwerking", "empathisch", .feedback, "Samenwerken laat dit vertrouwen groeien"),
            link("routine", "empathisch", .narrows, "Te veel routine: één vast contact, en niemand erachter"),
            link("communicatie", "samenwerking", .strengthens, "Praten geeft een gedeelde taal"),
            link("autonomie", "samenwerking", .strengthens, "Wie ruimte houdt, wil samenwerken"),
            link("stabiliteit", "samenwerking", .strengthens, "Wie blijft, leert elkaar kennen en denkt mee"),
            link("coordinatie", "samenwerking", .strengthens, "Een gedeeld doel, en geregeld samen terugkijken"),
        ]
        return causal(concepts, links, id: id)
    }

    static let openTrust = [
        "cognitief": 3.9, "intentioneel": 3.6, "empathisch": 3.2, "routine": 4.1, "samenwerking": 3.4, "communicatie": 3.1,
        "autonomie": 4.2,
        "stabiliteit": 2.8, "coordinatie": 2.6,
    ]

    static let causals: [String: CausalDiagram] = [
        "causal-0": causal([], [], id: "causal-0"),
        "causal-open": trust(openTrust, isOpen: true, id: "causal-open"),
        "causal-closed": trust(openTrust.merging(["intentioneel": 2.4]) { $1 }, isOpen: false, id: "causal-closed"),
        "causal-withheld": trust([:], isOpen: nil, id: "causal-withheld"),
        "causal-2": causal(
            [concept("a", "Doelen", 3.4), concept("b", "Resultaat", 4.1)],
            [.init(from: "a", to: "b", kind: .effect, note: "Wie weet waarheen, komt verder", weight: 0.6)], outcome: "b", id: "causal-2"),
        "causal-strengthens": causal(
            [concept("a", "Leren", 3.4), concept("b", "Resultaat", 2.1)],
            [.init(from: "a", to: "b", kind: .strengthens, note: "Fouten bespreken", weight: 0.6)], outcome: "b", id: "causal-strengthens"),
        "causal-12": causal(
            (0..<12).map {
                concept("c\($0)", $0 % 2 == 0 ? "\(longName) \($0)" : shortNames[$0 % 10], $0 == 7 ? nil : 1.4 + Double($0) * 0.3)
            },
            [
                .init(from: "c1", to: "c0", kind: .effect, note: longName, weight: 1),
                .init(from: "c2", to: "c0", kind: .narrows, weight: 0.2),
                .init(from: "c3", to: "c0", kind: .gate(isOpen: true), note: longName, weight: 0.5),
                .init(from: "c0", to: "c1", kind: .feedback, note: longName, weight: 0),
                .init(from: "c0", to: "c3", kind: .feedback, weight: 0.9), .init(from: "c4", to: "c2", kind: .strengthens, note: longName),
                .init(from: "c5", to: "c2", kind: .narrows, note: longName),
                .init(from: "c6", to: "c0", kind: .strengthens, note: longName, weight: 1),
                .init(from: "c7", to: "c0", kind: .strengthens, weight: 0.3), .init(from: "c8", to: "c0", kind: .strengthens, weight: 0.7),
                .init(from: "c9", to: "c0", kind: .strengthens, weight: 0.7, counts: false),
                .init(from: "c9", to: "c8", kind: .effect, note: "Één richting"),
            ], outcome: "c0", id: "causal-12"),
    ]
}
