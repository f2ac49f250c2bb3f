/// The words of what is wrong with the areas of a map.
extension Diagnostic {
    package static func geojson(_ problem: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .geojson, at: place, problem, suggestion: suggestion)
    }

    /// Features in the system of another map: nothing can be drawn of them.
    package static func otherCoordinates(_ system: String?, sample: String, at place: SourcePlace) -> Diagnostic {
        let what = system.map { "these coordinates are \($0)" } ?? "these coordinates are no degrees of WGS84 and no metres of RD New"
        return Diagnostic(
            .error, .geojson, at: place, "\(what), such as \(sample), and cannot be drawn",
            suggestion: otherCoordinatesMend)
    }

    /// Some features in the system of another map, beside others that can be drawn.
    package static func otherCoordinates(of names: [String], system: String?, at place: SourcePlace) -> Diagnostic {
        let what = system.map { "in \($0)" } ?? "outside WGS84 and RD New"
        return Diagnostic(
            .warning, .geojson, at: place,
            "\(counted(names.count, "area stands", "areas stand")) \(what), and so \(names.count == 1 ? "has" : "have") no outline: \(listed(names))",
            suggestion: otherCoordinatesMend)
    }

    private static let otherCoordinatesMend =
        "download or export the file in WGS84 (EPSG:4326) or in RD New (EPSG:28992): in QGIS it is “CRS” when you save the layer, in the address of a download srsName=EPSG:4326"

    /// A geometry that encloses nothing.
    package static func geometryNotUsed(_ names: [String], what: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .geojson, at: place, "\(what), so \(counted(names.count, "area has", "areas have")) no outline: \(listed(names))",
            suggestion: "use Polygon or MultiPolygon")
    }

    /// Parts of areas that were passed over beside parts that could be drawn.
    package static func partsNotUsed(_ names: [String], what: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .areaLeftOut, at: place,
            "\(what) of \(counted(names.count, "area", "areas")) are passed over beside the outline: \(listed(names))")
    }

    /// Features that come in without a place on the map.
    package static func areasWithoutOutline(_ names: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .areaWithoutOutline, at: place,
            "\(counted(names.count, "area has", "areas have")) no outline here, and so \(names.count == 1 ? "stands" : "stand") in lists and not on the map: \(listed(names))"
        )
    }

    package static func featuresWithoutName(_ numbers: [Int], properties: [String], at place: SourcePlace) -> Diagnostic {
        let which = firstFew(numbers.map(String.init), most: 6)
        let known = properties.isEmpty ? "it has no properties" : "it has \(firstFew(properties.sorted(), most: 8))"
        return Diagnostic(
            .warning, .areaLeftOut, at: place,
            numbers.count == 1
                ? "feature \(which) has no name, and is left out" : "\(numbers.count) features have no name, and are left out: \(which)",
            suggestion: numbers.count == 1
                ? "give it a property “name”; \(known)" : "give each a property “name”; \(known.replacing("it has", with: "they have"))")
    }

    package static func noFeatures(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .geojson, at: place, "no area comes in from this file",
            suggestion: "look whether the download or the export went well: each area is a feature with a name and a Polygon")
    }

    /// Rows that a statistical office adds to its areas.
    package static func areasLeftOut(_ names: [String], because reason: String, mend: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .areaLeftOut, at: place,
            "\(counted(names.count, "feature is", "features are")) \(reason), and left out: \(listed(names))", suggestion: mend
        )
    }

    /// Features that together are one area.
    package static func areasJoined(_ names: [String], areSure: Bool, at place: SourcePlace) -> Diagnostic {
        areSure
            ? Diagnostic(
                .note, .areasJoined, at: place,
                "\(counted(names.count, "area stands", "areas stand")) in several features with one code and one name, which are joined: \(listed(names))"
            )
            : Diagnostic(
                .warning, .areasJoined, at: place,
                "nothing tells several features of \(counted(names.count, "name", "names")) apart, which are taken for one area: \(listed(names))",
                suggestion: "if they are different areas, give each a property “code” or “slug”")
    }

    /// Names that several areas have, with what they are called here.
    package static func areasToldApart(_ names: [(plain: String, shown: [String])], at place: SourcePlace) -> Diagnostic {
        let first = names.prefix(3).map { "“\($0.plain)” as \(listed($0.shown))" }.joined(separator: "; ")
        let rest = names.count > 3 ? "; and \(names.count - 3) more" : ""
        return Diagnostic(
            .note, .areasToldApart, at: place,
            "\(counted(names.count, "name stands", "names stand")) for several areas, which are told apart: \(first)\(rest)",
            suggestion: "write them so in the tables too")
    }

    package static func sharedCode(_ code: String, names: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .sharedCode, at: place, "the code \(code) stands with several names: \(listed(names))",
            suggestion: "give each its own code, or take the code out of those that lie in it")
    }

    package static func areaInTwoFiles(_ name: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .areaLeftOut, at: place, "“\(name)” is also in \(other.file), which is used; this one is left out",
            suggestion: "take it out of one of the two files")
    }

    /// Latitude before longitude, or y before x.
    package static func swappedAxes(_ names: [String], isDegrees: Bool, at place: SourcePlace) -> Diagnostic {
        let order = isDegrees ? "latitude before longitude" : "y before x"
        return Diagnostic(
            .warning, .swappedAxes, at: place,
            "the coordinates of \(counted(names.count, "area", "areas")) stand as \(order), and were turned round: \(listed(names))",
            suggestion:
                "they lie in the Netherlands only so; if this is wrong, export the file again with \(isDegrees ? "longitude" : "x") first")
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }

    private static func listed(_ names: [String]) -> String { firstFew(names, most: 5) }
}
