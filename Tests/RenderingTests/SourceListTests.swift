import Testing

@testable import Rendering

@Suite struct SourceListTests {
    private let list = SourceList(works: [
        "De kracht van bomen, scriptie over twee plantsoenen, 2022", "‘Zeven regels voor tuinen’, boekje, 2018", "Kort, 2020",
    ])

    @Test(arguments: [
        // What an author wrote stays, and stands for the work.
        (["De kracht van bomen (2022)"], ["De kracht van bomen, scriptie over twee plantsoenen, 2022"], ["De kracht van bomen (2022)"]),
        // Parts of one work are one line.
        (
            [],
            [
                "Aanbeveling 1 uit De kracht van bomen, 2022",
                "Aanbeveling 2 uit De kracht van bomen, 2022; regel 5 uit Zeven regels voor tuinen",
            ],
            ["De kracht van bomen, scriptie over twee plantsoenen, 2022", "‘Zeven regels voor tuinen’, boekje, 2018"]
        ),
        // What is no known work is itself, once, whatever its quotation marks.
        (
            ["Eigen onderzoek, 2021", "‘Eigen onderzoek’, 2021"], ["mate volgens Pietersen, 1984"],
            ["Eigen onderzoek, 2021", "Mate volgens Pietersen, 1984"]
        ),
        // A title of a few letters is not looked for within words.
        (["Kortom, een verslag"], [], ["Kortom, een verslag"]),
    ])
    func namesEachWorkOnce(own: [String], mentions: [String], expected: [String]) {
        #expect(list.list(own: own, mentions: mentions) == expected)
    }
}
