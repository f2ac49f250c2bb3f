extension ContentFile {
    /// The most bytes that a file of this kind is read with; nil for what is only copied.
    ///
    /// A thick book has a million letters, a table of everyone in a city some megabytes, and the neighbourhoods of a country fit too.
    var largestFile: Int? {
        switch self {
        case .asset, .unexpected: nil
        case .areaMap: 64 << 20
        case .organisationTable, .contactTable, .responses: 16 << 20
        default: 4 << 20
        }
    }
}
