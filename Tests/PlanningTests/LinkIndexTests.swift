import Model
import Planning
import Testing

@Suite struct LinkIndexTests {
    private let index: LinkIndex = {
        var index = LinkIndex()
        let add = { (index: inout LinkIndex, kind: String, name: String, file: String?, address: String) in
            index.add(kind: kind, name: Slug(name), file: file.map { "Content/" + $0 }, address: PageAddress(address))
        }
        add(&index, "factsheet", "vertrouwen", "factsheets/vertrouwen.md", "factsheets/vertrouwen.html")
        add(&index, "case", "charlois", "cases/charlois.md", "cases/charlois.html")
        add(&index, "area", "charlois", nil, "directory/areas/charlois.html")
        index.add(file: "Content/assets/kaart.pdf", address: PageAddress("assets/kaart.pdf"))
        index.hide(kind: "page", name: Slug("intern"), file: "Content/pages/intern.md")
        return index
    }()

    @Test(arguments: [
        ("vertrouwen", "factsheets/vertrouwen.html"), ("factsheet:vertrouwen", "factsheets/vertrouwen.html"),
        ("case:charlois", "cases/charlois.html"),
        ("area:charlois", "directory/areas/charlois.html"), ("vertrouwen.md", "factsheets/vertrouwen.html"),
        ("./vertrouwen.md", "factsheets/vertrouwen.html"), ("../cases/charlois.md", "cases/charlois.html"),
        ("../assets/kaart.pdf", "assets/kaart.pdf"), ("/assets/kaart.pdf", "assets/kaart.pdf"),
        ("/cases/charlois.md", "cases/charlois.html"),
    ])
    func findsNameAndFile(destination: String, address: String) {
        #expect(index.target(of: destination, in: "Content/factsheets/een.md") == .page(PageAddress(address)))
    }

    @Test func asksWhichOfSeveral() {
        #expect(index.target(of: "charlois", in: "Content/index.md") == .ambiguous(["area:charlois", "case:charlois"]))
    }

    @Test(arguments: ["intern", "page:intern", "../pages/intern.md", "/pages/intern.md"])
    func knowsWhatThisEditionLeavesOut(destination: String) {
        #expect(index.target(of: destination, in: "Content/factsheets/een.md") == .notInThisEdition)
    }

    @Test(
        arguments: [
            ("vertrouwn", "vertrouwen"), ("case:vertrouwen", "vertrouwen"), ("../cases/charlos.md", "../cases/charlois.md"),
            ("../factsheets/charlois.md", "../cases/charlois.md"), ("iets-heel-anders", nil), ("../../../../etc/passwd", nil), ("", nil),
        ] as [(String, String?)])
    func suggestsNearest(destination: String, nearest: String?) {
        #expect(index.target(of: destination, in: "Content/factsheets/een.md") == .unknown(nearest: nearest))
    }
}
