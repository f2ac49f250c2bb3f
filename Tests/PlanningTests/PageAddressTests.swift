import Planning
import Testing

@Suite struct PageAddressTests {
    @Test(arguments: [
        ("index.html", "index.html", "index.html"), ("index.html", "factsheets/een.html", "factsheets/een.html"),
        ("factsheets/een.html", "index.html", "../index.html"), ("factsheets/een.html", "factsheets/twee.html", "twee.html"),
        ("a/b/c.html", "a/d/e.html", "../d/e.html"), ("a/b/c.html", "theme/style.css", "../../theme/style.css"),
        ("a/b.html", "a/b/c.html", "b/c.html"),
        ("a/b/c.html", "a/index.html", "../index.html"), ("a/x.html", "b/x.html", "../b/x.html"),
    ])
    func linksRelatively(from: String, to: String, link: String) {
        #expect(PageAddress(to).link(from: PageAddress(from)) == link)
    }

    @Test(arguments: [("index.html", ""), ("a/b.html", "../"), ("a/b/c.html", "../../")])
    func knowsWayToRoot(path: String, root: String) {
        #expect(PageAddress(path).root == root)
    }
}
