import Testing

@testable import Rendering

@Suite struct StableIdentifierTests {
    /// The test vectors of RFC 3174, section 7.3, and the digest of nothing.
    @Test(arguments: [
        ("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
        ("a", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
        ("0123456701234567012345670123456701234567012345670123456701234567", 10, "dea356a2cddd90c7a7ecedc5ebb563934f460452"),
        ("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ])
    func digests(text: String, times: Int, digest: String) {
        let bytes = sha1(Array(String(repeating: text, count: times).utf8))
        #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
    }

    /// RFC 9562, appendix A.4: www.example.com in the namespace of domain names.
    @Test func makesIdentifierOfName() {
        var domains = StableIdentifiers.addressNamespace
        domains[3] = 0x10
        let bytes = StableIdentifiers.identifier(in: domains, name: "www.example.com")
        #expect(StableIdentifiers.text(of: bytes) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }
}
