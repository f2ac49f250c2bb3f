import Testing

@testable import Rendering

@Test(arguments: [
    ("\"Dat\", zei hij, \"is 'mooi'.\"", "“Dat”, zei hij, “is ‘mooi’.”"), ("foto's en zo'n auto", "foto’s en zo’n auto"),
    ("'s-Gravenhage", "’s-Gravenhage"), ("'s morgens in 't huis", "’s morgens in ’t huis"), ("('t)", "(’t)"), ("\"'t Is\"", "“’t Is”"),
    ("in '90 en '68.", "in ’90 en ’68."), ("'n man, 'm zien", "’n man, ’m zien"), ("'t'", "‘t’"), ("de '-jes", "de ’-jes"),
    ("'em en 'ie", "’em en ’ie"), ("'S Morgens", "’S Morgens"),
    ("a -- b --- c ... d", "a – b — c … d"), ("----", "----"), ("a-b", "a-b"), ("einde....", "einde…."), ("..", ".."),
    ("(\"a\")", "(“a”)"), ("a/\"b\"", "a/“b”"), ("\"a\" \"b\"", "“a” “b”"), ("12\" en 3'", "12” en 3’"), ("€ 5 en € x", "€\u{A0}5 en € x"),
    ("\u{A0}\"a\"", "\u{A0}“a”"), ("é\"", "é”"), ("jongens' boeken", "jongens’ boeken"), ("'tekst'", "‘tekst’"), ("ĳ's", "ĳ’s"),
    ("“al goed”", "“al goed”"), ("\"", "\""),
])
func setDutchPunctuation(text: String, expected: String) {
    #expect(typographicText(text, language: .dutch) == expected)
}

@Test(arguments: [
    ("'tis the dog's", "’tis the dog’s"), ("\"Rock 'n' roll\"", "“Rock ‘n’ roll”"), ("'s", "‘s"), ("the '90s", "the ’90s"), ("'em", "’em"),
])
func setEnglishPunctuation(text: String, expected: String) {
    #expect(typographicText(text, language: .english) == expected)
}

@Test(arguments: [
    ("\"*woord*\"", "<p>“<em>woord</em>”</p>\n"), ("*\"woord\"*", "<p><em>“woord”</em></p>\n"),
    ("\"`a'b`\"", "<p>“<code>a'b</code>”</p>\n"),
    ("`\"x\" -- ...`", "<p><code>&quot;x&quot; -- ...</code></p>\n"), ("zo\n\"a\"\nb", "<p>zo\n“a”\nb</p>\n"),
    ("[\"a\"](https://x.nl/--'a')", "<p><a href=\"https://x.nl/--&#x27;a&#x27;\">“a”</a></p>\n"),
    ("\\\"a\\\" \\'b\\'", "<p>&quot;a&quot; 'b'</p>\n"),
    ("a \\-- b\\...", "<p>a -- b...</p>\n"), ("> x\n> \\\"a\\\" \"b\"", "<blockquote>\n<p>x\n&quot;a&quot; “b”</p>\n</blockquote>\n"),
    ("&amp; \\\"a\\\" &eacute;", "<p>&amp; &quot;a&quot; é</p>\n"), ("**'s** morgens", "<p><strong>’s</strong> morgens</p>\n"),
    ("    \"a\"", "<pre><code>&quot;a&quot;\n</code></pre>\n"), ("*a*'s", "<p><em>a</em>’s</p>\n"),
])
func setPunctuationInTextOnly(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

@Test(arguments: [
    ("een twee *drie*vier", 3), ("a `b c` d", 3), ("# kop\n\n- punt een\n- punt", 4), ("```\ncode\n```", 0),
    ("| a b | c |\n|---|---|\n| d | |", 4),
    ("a[^1]\n\n[^1]: b c", 3), ("", 0),
])
func countWords(markdown: String, expected: Int) {
    #expect(render(markdown).words == expected)
}
