/// A text of the output without the stamps in its addresses, so that a snapshot of a page changes with the page alone.
package func withoutStamps(_ text: String) -> String {
    text.replacing(/\?v=[0-9a-z]+/, with: "").replacing(/\.[0-9a-z]{9,13}\.js/, with: ".js")
}
