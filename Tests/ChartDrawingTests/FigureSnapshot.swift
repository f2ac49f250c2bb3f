import SnapshotTesting
import Testing

/// Compares the figure with its snapshot, kept with its style sheet so that the file can be looked at in a browser.
func expectSnapshot(of svg: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = "<?xml-stylesheet type=\"text/css\" href=\"../../../Templates/figures.css\"?>\n\(svg)\n"
    let difference = try SnapshotFolder().difference(file, named: "\(name).svg")
    #expect(difference == nil, sourceLocation: location)
}
