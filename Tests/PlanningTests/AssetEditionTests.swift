import Model
import Testing

@testable import Planning

@Suite struct AssetEditionTests {
    /// In whatever letters a folder's name is written that people take for the edition's.
    @Test(arguments: [
        "assets/network/x.pdf", "assets/Network/x.pdf", "assets/NETWORK/x.pdf", "assets/nEtWoRk/diep/x.pdf",
        "assets/verslagen/network/x.pdf",
        "assets/ｎｅｔｗｏｒｋ/x.pdf", "assets/Ｎetwork/x.pdf", "assets/network /x.pdf", "assets/net\u{200b}work/x.pdf",
        "assets/network/public/x.pdf",
    ])
    func isForTheNetwork(path: String) {
        #expect(Asset(path: path).edition(among: Edition.usual) == .network)
    }

    @Test(arguments: ["assets/x.pdf", "assets/networks/x.pdf", "assets/network.pdf", "assets/netwerkoverleg/x.pdf"])
    func isForEveryone(path: String) {
        #expect(Asset(path: path).edition(among: Edition.usual) == nil)
    }

    /// `ĳ` is `ij`, and an accent is the same in one character or two.
    @Test(arguments: ["assets/Regĳ/x.pdf", "assets/regij/x.pdf", "assets/REGĲ/x.pdf"])
    func foldsLetters(path: String) {
        #expect(Asset(path: path).edition(among: [.public, Edition("regij")]) == Edition("regij"))
        #expect(Asset(path: "assets/cafe\u{301}/x.pdf").edition(among: [.public, Edition("caf\u{e9}")]) == Edition("caf\u{e9}"))
    }

    @Test func goesWithFileThatItIsLinkTo() {
        #expect(Asset(path: "assets/x.pdf", target: "assets/Network/y.pdf").edition(among: Edition.usual) == .network)
    }
}
