import ChartDrawing
import Testing

@Suite struct QRSymbolTests {
    private let symbol = QRSymbol(
        rows: [[true, true, false], [false, false, false], [true, false, true]], title: "QR-code naar \"<&>\"")

    /// Three modules with four light ones on every side make eleven; a box for each stretch of dark ones.
    @Test func drawsOneBoxForEachStretchOfDarkModules() {
        #expect(symbol.svg().contains("viewBox=\"0 0 11 11\" width=\"44\" height=\"44\""))
        #expect(symbol.svg().contains("fill=\"#000\" d=\"M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z\""))
    }

    @Test func standsOnWhiteWithItsName() {
        #expect(symbol.svg().contains("fill=\"#fff\" d=\"M0 0h11v11H0z\""))
        #expect(symbol.svg().contains("role=\"img\" aria-label=\"QR-code naar &quot;&lt;&amp;&gt;&quot;\""))
    }
}
