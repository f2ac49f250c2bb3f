import Testing

@testable import Collecting

@Suite struct JSONTests {
    /// Written out again with the offset of each value before it.
    private func outline(_ node: JSONNode) -> String {
        let text =
            switch node.value {
            case .object(let pairs): "{" + pairs.map { "\($0.keyOffset)\($0.key):\(outline($0.node))" }.joined(separator: ",") + "}"
            case .array(let nodes): "[" + nodes.map(outline).joined(separator: ",") + "]"
            case .text(let text): "'\(text)'"
            case .number(let number): number
            case .truth(let truth): "\(truth)"
            case .nothing: "null"
            }
        return "\(node.offset)\(text)"
    }

    @Test(arguments: [
        ("{}", "0{}"), (" [ ] ", "1[]"), (#"{"a": 1, "b":[true,null]}"#, "0{1a:61,9b:13[14true,19null]}"), ("-1.5e+2", "0-1.5e+2"),
        (#""a\"\\\/\n\u00e9\ud83d\ude00""#, "0'a\"\\/\né😀'"), (#""ĳ €""#, "0'ĳ €'"), ("false", "0false"), ("0", "00"),
    ])
    func readsValue(text: String, expected: String) throws {
        #expect(outline(try JSONParser.parse(text)) == expected)
    }

    @Test(
        arguments: [
            ("", 0), ("{", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{\"a\":1,}", 7), ("[1,]", 3), ("[1 2]", 3), ("{} {}", 3), ("01", 0),
            ("1.", 0), ("+1", 0), ("nul", 0), ("\"a", 0), ("\"a\nb\"", 2), (#""\x""#, 3), (#""\u12g4""#, 3), (#""\u+123""#, 3),
            ("{a:1}", 1), ("'a'", 0), ("NaN", 0), ("// x\n{}", 0),
        ] as [(String, Int)])
    func refusesWhatIsNoJSON(text: String, offset: Int) {
        let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(text) }
        #expect(problem?.offset == offset)
    }

    /// Deep nesting ends with a problem and not with a stack that is full.
    @Test(arguments: ["[", "{\"a\":"])
    func refusesDepth(opening: String) {
        let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(String(repeating: opening, count: 10_000)) }
        #expect(problem?.summary.contains("levels deep") == true)
    }

    @Test func readsDepthThatIsAllowed() throws {
        let text = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
        #expect(outline(try JSONParser.parse(text)).hasPrefix("0[1[2["))
    }
}
