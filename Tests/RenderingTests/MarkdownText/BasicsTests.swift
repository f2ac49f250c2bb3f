import Testing

@testable import Rendering

@Test(arguments: [
    ("Tekst.", "<p>Tekst.</p>\n"),
    ("a\nb", "<p>a\nb</p>\n"),
    ("a  \nb", "<p>a<br />\nb</p>\n"),
    ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("3. a\n\n4. b\n", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
    ("> a\n", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("    code\n", "<pre><code>code\n</code></pre>\n"),
    ("---", "<hr />\n"),
    ("a < b & c", "<p>a &lt; b &amp; c</p>\n"),
    ("", ""),
])
func keepCommonMarkAsItIs(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}
