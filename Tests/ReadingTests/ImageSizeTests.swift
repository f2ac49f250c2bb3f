import Testing

@testable import Reading

/// Headers written out by hand from each format's specification.
@Suite struct ImageSizeTests {
    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8,
    ]
    private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00, 0]
    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0] + [0xFF, 0xC0, 0, 17, 8, 0x00, 0xF0, 0x01, 0x40, 3, 1, 0x22, 0, 2, 0x11]
    private static let webP: [UInt8] =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0, 0]

    @Test(arguments: [png, gif, jpeg, webP])
    func readsSize(bytes: [UInt8]) {
        let size = imageSize(bytes)
        #expect(size?.width == 320)
        #expect(size?.height == 240)
    }

    @Test(arguments: [
        #"<svg width="320" height="240">"#, #"<?xml version="1.0"?><!-- x --><svg xmlns="x" viewBox="0 0 320 240">"#,
        #"<svg width="320px" height="240px" viewBox="0 0 1 1">"#, #"<svg viewBox="0,0,320,240" width="100%">"#,
        #"<svg width="319.6" height="240.4">"#,
    ])
    func readsSizeOfDrawing(text: String) {
        let size = imageSize(Array(text.utf8))
        #expect(size?.width == 320)
        #expect(size?.height == 240)
    }

    /// Cut off anywhere, a header gives a size or nothing, and nothing worse.
    @Test func survivesEveryCut() {
        for bytes in [Self.png, Self.gif, Self.jpeg, Self.webP] {
            for count in 0...bytes.count { _ = imageSize(Array(bytes.prefix(count))) }
        }
        #expect(imageSize([]) == nil)
        #expect(imageSize(Array("tekst".utf8)) == nil)
        #expect(imageSize(Array("<svg".utf8)) == nil)
        #expect(imageSize([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0]) == nil)
    }

    /// A drawing may give a size that no screen has.
    @Test(arguments: ["1e300", "-5", "inf", "nan", "0"])
    func survivesAbsurdSize(value: String) {
        let size = imageSize(Array("<svg width=\"\(value)\" height=\"\(value)\" viewBox=\"0 0 \(value) \(value)\">".utf8))
        #expect(size == nil || size?.width ?? -1 >= 0)
    }
}
