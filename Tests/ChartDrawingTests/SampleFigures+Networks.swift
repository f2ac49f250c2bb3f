import ChartDrawing

extension SampleFigures {
    private static let networkKey = NetworkGraph.Key(
        groups: ["zorg", "veilig", "wonen", "bestuur", "welzijn"], noGroup: "geen domein", mutual: "hebben elkaar nodig",
        oneSided: "heeft de ander nodig, andersom niet", thickness: "dikker: sterker nodig", together: "zit aan die tafel",
        size: "groter: door meer organisaties nodig", withoutTies: "Nog geen banden vastgelegd")

    private static let organisations = [
        "Politie", "Gemeente", "Opvang Zuid", "GGZ Maasoever", "Woonstichting Maas", "Wijkteam Charlois", "Centraal Onthaal",
        "Openbaar Ministerie", "Handhaving", "Zorg- en Veiligheidshuis", "Verslavingszorg Nieuwe Koers", "Schuldhulp Rijnmond",
        "Straatwerk De Brug", "Welzijn in de Wijk", "Ĳsselmonde Actief", "Buurthuis Één", longName,
    ]

    static func network(_ count: Int, _ ties: [NetworkGraph.Tie], id: String, tables: Int = 0) -> NetworkGraph {
        let nodes = (0..<count).map { index in
            let round = index / organisations.count
            let name = organisations[index % organisations.count] + (round > 0 ? " \(round + 1)" : "")
            return NetworkGraph.Node(
                id: "o\(index)", label: name, group: index % 6 == 5 ? nil : index % 6, weight: Double(index % 4) / 3,
                href: "organisaties/\(index).html", tooltip: "\(name): alle banden", isEmphasised: index == 3)
        }
        let places = (0..<tables).map { index in
            NetworkGraph.Node(id: "t\(index)", label: "Netwerk \(["X", "Y", "Z"][index % 3])", tooltip: "Wie hier zit", isTable: true)
        }
        return NetworkGraph(
            nodes: nodes + places, ties: ties, key: networkKey,
            text: text(id, "Drie organisaties hebben een ander nodig die hen niet nodig heeft"))
    }

    static func need(_ from: Int, _ to: Int, _ strength: Int = 2) -> NetworkGraph.Tie {
        NetworkGraph.Tie(from: "o\(from)", to: "o\(to)", kind: .need(strength: strength), label: "nodig voor overleg & plekken")
    }

    /// Ties that go round by multiplication, so that they are neither regular nor by chance; every third is mutual.
    private static func manyTies(_ count: Int, among nodes: Int, tables: Int = 0) -> [NetworkGraph.Tie] {
        let needs = (0..<count).flatMap { index in
            let (from, to) = (index * 17 % nodes, (index * 29 + index * index / 5 + 4) % nodes)
            let tie = need(from, to, index % 3 + 1)
            return index % 3 == 0 ? [tie, need(to, from, (index + 1) % 3 + 1)] : [tie]
        }
        let sittings = (0..<nodes).filter { _ in tables > 0 }.map { index in
            NetworkGraph.Tie(from: "o\(index)", to: "t\(index / 4 % tables)", kind: .together(count: 1))
        }
        return needs + sittings
    }

    static let networks: [String: NetworkGraph] = [
        "network-0": network(0, [], id: "network-0"),
        "network-1": network(1, [], id: "network-1"),
        "network-2": network(2, [need(0, 1, 3)], id: "network-2"),
        "network-7": network(
            7, [need(0, 1), need(1, 0), need(2, 0, 1), need(3, 2, 3), need(4, 2), need(2, 4), need(5, 6)], id: "network-7"),
        "network-14": network(14, manyTies(16, among: 14), id: "network-14"),
        "network-30": network(30, manyTies(34, among: 30, tables: 2), id: "network-30", tables: 2),
        "network-50": network(50, manyTies(64, among: 50), id: "network-50"),
        "network-80": network(80, manyTies(96, among: 80, tables: 1), id: "network-80", tables: 1),
        "network-no-ties": network(9, [], id: "network-no-ties"),
        "network-star": network(13, (1..<13).map { need($0, 0, $0 % 3 + 1) }, id: "network-star"),
        "network-line": network(7, (0..<6).map { need($0, $0 + 1) }, id: "network-line"),
        "network-complete": network(
            12, (0..<12).flatMap { from in (0..<12).filter { $0 != from }.map { need(from, $0) } }, id: "network-complete"),
        "network-two": network(
            10, [need(0, 1), need(1, 2), need(2, 0), need(3, 4), need(4, 5), need(5, 6), need(6, 3), need(7, 8)], id: "network-two"),
    ]
}
