internal import Diagnostics
internal import Foundation
internal import Model

/// The areas of one file of a map as they come in, and what has to be said of them: one message a kind.
struct MapReading {
    let file: TextFile
    private var features: [Feature] = []
    private var skipped: (numbers: [Int], properties: Set<String>, place: SourcePlace)?
    private var leftOut: [LeftOutReason: (names: [String], place: SourcePlace)] = [:]

    struct Feature {
        var raw: RawArea
        var outline: FeatureOutline
        var hasNameOfNoLevel: Bool
        var year: Int?

        var key: Key {
            let area = raw.area
            return Key(
                slug: raw.hasOwnSlug ? area.slug : nil, code: area.code?.uppercased(), name: Slug(from: area.name), edition: area.edition,
                around: area.code == nil ? raw.around : [], partOf: area.code == nil ? area.partOf : nil)
        }
    }

    /// What makes features parts of one area.
    struct Key: Hashable {
        var slug: Slug?
        var code: String?
        var name: Slug
        var edition: Edition?
        var around: [RawArea.Enclosing]
        var partOf: Slug?
    }

    init(file: TextFile) {
        self.file = file
    }

    /// A feature without a name.
    mutating func skip(_ number: Int, properties: FeatureProperties, at place: SourcePlace) {
        var all = skipped ?? ([], [], place)
        all.numbers.append(number + 1)
        all.properties.formUnion(properties.names)
        skipped = all
    }

    mutating func leaveOut(_ name: String, because reason: LeftOutReason, at place: SourcePlace) {
        leftOut[reason, default: ([], place)].names.append(name)
    }

    mutating func add(
        _ identity: FeatureIdentity, properties: FeatureProperties, outline: FeatureOutline, at place: SourcePlace, log: inout ReadingLog
    ) {
        let slug = properties.own("slug")
        var area = Area(
            slug: Slug(from: slug ?? identity.name), name: identity.name, code: identity.code,
            partOf: properties.own("part-of").map { Slug(from: $0) }, about: properties.own("about"), place: place)
        if let edition = properties.own("edition") ?? properties.own("uitgave") {
            area.edition = Edition(edition)
            log.editions.append((Edition(edition), place))
        }
        if let parent = area.partOf { log.references.append(PendingReference(kind: .area, name: parent, place: place)) }
        if let cells = properties.value("tile") {
            area.gridPlace = gridPlace(cells)
            if area.gridPlace == nil {
                log.report(.wrongType("tile", expected: "a column and a row from 1 to 200", found: "something else", at: place))
            }
        }
        reportPrivateNumbers(in: area, log: &log)
        features.append(
            Feature(
                raw: RawArea(area: area, hasOwnSlug: slug != nil, level: identity.level, around: identity.around), outline: outline,
                hasNameOfNoLevel: identity.hasNameOfNoLevel, year: identity.year))
    }

    /// What is taken of a feature is published, and so looked through as any text is.
    private func reportPrivateNumbers(in area: Area, log: inout ReadingLog) {
        var found = ReadingLog()
        let texts = TextFile(path: file.path, text: [area.name, area.about ?? ""].joined(separator: "\n"))
        reportPersonalData(in: texts, log: &found)
        for var problem in found.diagnostics {
            problem.place = area.place
            log.report(problem)
        }
    }

    /// The areas that come in, each once, in the order of the file.
    mutating func areas(log: inout ReadingLog) -> [RawArea] {
        keepLatestYear()
        moveSharedCodes(log: &log)
        var groups: [Key: Int] = [:]
        var areas: [(raw: RawArea, parts: [FeatureOutline])] = []
        for feature in features {
            if let place = groups[feature.key] {
                areas[place].parts.append(feature.outline)
                areas[place].raw.area.gridPlace = areas[place].raw.area.gridPlace ?? feature.raw.area.gridPlace
                areas[place].raw.area.about = areas[place].raw.area.about ?? feature.raw.area.about
            } else {
                groups[feature.key] = areas.count
                areas.append((feature.raw, [feature.outline]))
            }
        }
        var report = OutlineReport()
        let joined = report.withoutLabelPoints(areas).map { report.outlined($0.raw, parts: $0.parts) }
        report.tell(of: joined, log: &log)
        tellOfSkipped(isEmpty: joined.isEmpty, log: &log)
        return joined
    }

    /// Of the rows of several years for one code the latest stays.
    private mutating func keepLatestYear() {
        var latest: [String: Int] = [:]
        for feature in features {
            guard let code = feature.raw.area.code, let year = feature.year else { continue }
            latest[code] = max(latest[code] ?? year, year)
        }
        var kept: [Feature] = []
        for feature in features {
            if let code = feature.raw.area.code, let year = feature.year, let last = latest[code], year < last {
                leaveOut("\(feature.raw.area.name) (\(year))", because: .olderYear, at: feature.raw.area.place)
            } else {
                kept.append(feature)
            }
        }
        features = kept
    }

    /// A code that features of different names have is that of what they lie in, or a mistake.
    private mutating func moveSharedCodes(log: inout ReadingLog) {
        var names: [String: [Slug]] = [:]
        for feature in features {
            guard let code = feature.raw.area.code?.uppercased() else { continue }
            let name = Slug(from: feature.raw.area.name)
            if names[code]?.contains(name) != true { names[code, default: []].append(name) }
        }
        for index in features.indices where features[index].hasNameOfNoLevel {
            guard let code = features[index].raw.area.code, let level = features[index].raw.level, names[code.uppercased()]?.count ?? 0 > 1
            else { continue }
            features[index].raw.area.code = nil
            features[index].raw.level = nil
            features[index].raw.around.insert(.init(level: level, code: code), at: 0)
        }
        var left: [String: [Area]] = [:]
        for area in features.lazy.map(\.raw.area) {
            guard let code = area.code?.uppercased(), names[code]?.count ?? 0 > 1 else { continue }
            left[code, default: []].append(area)
        }
        for (code, areas) in left.sorted(by: { $0.key < $1.key }) where Set(areas.map { Slug(from: $0.name) }).count > 1 {
            guard let first = areas.first else { continue }
            log.report(.sharedCode(code, names: areas.map(\.name), at: first.place))
        }
    }

    private func tellOfSkipped(isEmpty: Bool, log: inout ReadingLog) {
        if let skipped {
            log.report(.featuresWithoutName(skipped.numbers, properties: Array(skipped.properties), at: skipped.place))
        }
        if let (names, place) = leftOut[.water] {
            log.report(
                .areasLeftOut(
                    names, because: "water", mend: "take the property “water” out of a feature that is to stand on the map", at: place))
        }
        if let (names, place) = leftOut[.abroad] { log.report(.areasLeftOut(names, because: "abroad", mend: nil, at: place)) }
        if let (names, place) = leftOut[.olderYear] {
            log.report(.areasLeftOut(names, because: "of an earlier year than another with the same code", mend: nil, at: place))
        }
        if isEmpty { log.report(.noFeatures(at: file.place(line: 1, column: 1))) }
    }
}

/// A column and a row from 1 to 200; nil for anything else.
private func gridPlace(_ value: Any) -> AreaShape? {
    let cells = (value as? [Any] ?? []).compactMap { ($0 as? NSNumber).flatMap { Int(exactly: $0.doubleValue) } }
    guard cells.count == 2, cells.allSatisfy((1...200).contains) else { return nil }
    return .tile(column: cells[0], row: cells[1])
}
