/// The files of a theme as read: the default theme with a site's own files in place of those with the same path.
package struct ThemeSource: Hashable, Sendable {
    /// Templates, style sheets, scripts and icons; sorted by path.
    package var files: [ThemeFile]
    /// The templates of the default theme, also those that are replaced: what they name is what a template can name.
    package var defaultTemplates: [ThemeFile]
    /// The paths of all files of the default theme: a site's own file of that path takes its place.
    package var defaultPaths: Set<String>
    /// The interface's words by language and key; each language has every key.
    package var texts: [Language: [String: String]]

    package init(files: [ThemeFile], defaultTemplates: [ThemeFile], defaultPaths: Set<String> = [], texts: [Language: [String: String]]) {
        self.files = files
        self.defaultTemplates = defaultTemplates
        self.defaultPaths = defaultPaths
        self.texts = texts
    }
}
