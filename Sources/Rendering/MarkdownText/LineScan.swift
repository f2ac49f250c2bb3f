/// A walk over one line in bytes and columns, with tabs to the next multiple of four, as CommonMark counts.
struct LineScan {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int
    private(set) var column = 0
    /// Columns left of a tab that was only partly passed.
    private var leftOfTab = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Bytes passed.
    var offset: Int { position - bytes.startIndex }
    var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }
    var isAtSpace: Bool { next == 0x20 || next == 0x09 }

    /// Columns of white space from here on.
    var indentation: Int {
        var ahead = self
        let start = column
        while ahead.isAtSpace { ahead.pass(columns: 1) }
        return ahead.column - start
    }

    var isBlank: Bool {
        var ahead = self
        while ahead.isAtSpace { ahead.pass(columns: 1) }
        return ahead.next == nil
    }

    mutating func pass(columns: Int) {
        var wanted = columns
        while wanted > 0, let byte = next {
            if byte == 0x09 {
                let width = leftOfTab > 0 ? leftOfTab : 4 - column % 4
                let step = min(width, wanted)
                column += step
                wanted -= step
                leftOfTab = width - step
                if leftOfTab == 0 { position += 1 }
            } else {
                column += 1
                wanted -= 1
                position += 1
            }
        }
    }

    mutating func passSpaces() {
        pass(columns: indentation)
    }
}
