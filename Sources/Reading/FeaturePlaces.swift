internal import Diagnostics

/// Where the features of a GeoJSON file stand in it, found in one walk.
struct FeaturePlaces {
    private let file: TextFile
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]
    private var position = 0
    private var line = 1
    private var column = 1

    init(_ file: TextFile) {
        self.file = file
        bytes = Array(file.text.utf8)
        ranges = Self.ranges(ofFeaturesIn: bytes)
    }

    /// The place of a name in a feature, or of the feature where the name is written in another way.
    ///
    /// To be asked in the order of the file.
    mutating func place(of feature: Int, name: String?) -> SourcePlace {
        guard ranges.indices.contains(feature) else { return file.place(line: 1, column: 1) }
        let range = ranges[feature]
        let found = name.flatMap { start(of: Array("\"\($0)\"".utf8), in: range) }
        move(to: found ?? range.lowerBound)
        return file.place(line: line, column: column)
    }

    private func start(of text: [UInt8], in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let first = text.first, range.count >= text.count else { return nil }
            return (range.lowerBound...(range.upperBound - text.count)).first { start in
                bytes[start] == first && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
            }
        }
    }

    private mutating func move(to target: Int) {
        guard target >= position else { return }
        for byte in bytes[position..<target] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        position = target
    }

    /// The objects in the array `features` of the outermost object; the object itself where it is one feature.
    private static func ranges(ofFeaturesIn bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var depth = 0
        var isInFeatures = false
        var start = 0
        var lastText = 0..<0
        var textStart: Int?
        var isEscaped = false
        let key = Array("features".utf8)
        for (index, byte) in bytes.enumerated() {
            if let begin = textStart {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    textStart = nil
                    if depth == 1 { lastText = begin..<index }
                }
                continue
            }
            switch byte {
            case 0x22: textStart = index + 1
            case 0x5B, 0x7B:
                depth += 1
                if depth == 2, byte == 0x5B { isInFeatures = bytes[lastText].elementsEqual(key) }
                if depth == 3, isInFeatures, byte == 0x7B { start = index }
            case 0x5D, 0x7D:
                if depth == 3, isInFeatures, byte == 0x7D { ranges.append(start..<(index + 1)) }
                depth -= 1
            default: break
            }
        }
        return ranges.isEmpty ? [0..<bytes.count] : ranges
    }
}
