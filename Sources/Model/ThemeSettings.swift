package import Diagnostics

/// The few values of a house style that need no style sheet.
package struct ThemeSettings: Hashable, Sendable {
    /// A colour as `#rrggbb`.
    package var accent: String?
    /// A colour as `#rrggbb`.
    package var attention: String?
    /// Address of an image below `Content/`, `assets/logo.svg`.
    package var logo: String?
    package var logoPlace: SourcePlace?

    package init(
        accent: String? = nil, attention: String? = nil, logo: String? = nil, logoPlace: SourcePlace? = nil
    ) {
        self.accent = accent
        self.attention = attention
        self.logo = logo
        self.logoPlace = logoPlace
    }
}
