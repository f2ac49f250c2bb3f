internal import Diagnostics

/// The organisations of rows that have none of their own, because a spreadsheet put the cells of a group together and kept the text in the
/// first.
struct MergedCells {
    /// Whether those rows get the organisation above them, or are only told of it.
    let fillsDown: Bool
    private var above: (organisation: String, line: Int)?

    init(fillsDown: Bool) { self.fillsDown = fillsDown }

    /// Takes the organisation of a row, or gives it the one above it.
    ///
    /// A group ends where a line is left out, or a row has one cell alone, as a title has.
    mutating func take(_ reader: inout ContactRowReader) {
        let line = reader.contact.place.line
        defer { above?.line = reader.lastLine }
        if let own = reader.contact.text(.organisation) {
            above = (own, line)
            return
        }
        guard let above, line <= above.line + 1, reader.filledCount > 1, reader.hasOrganisationColumn, !reader.isTotal else {
            self.above = nil
            return
        }
        if fillsDown {
            reader.fill(organisation: above.organisation)
        } else {
            reader.contact.organisationAbove = above.organisation
        }
    }
}
