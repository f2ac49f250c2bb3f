import Foundation
import Model
import TestSupport

/// The folder of the package, whose `Content/` is the example site.
let exampleSite = packageFolder().path

/// The example site as it comes out, built once for each edition: the tests that only look at it share it.
struct ExampleBuild: Sendable {
    /// Every file by its path in the output.
    let files: [String: Data]
    let built: Built

    private static let open = Task { try await ExampleBuild(.public) }
    private static let network = Task { try await ExampleBuild(.network) }

    /// The build for one of the example's editions.
    static func of(_ edition: Edition) async throws -> ExampleBuild {
        try await (edition == .public ? open : network).value
    }

    private init(_ edition: Edition) async throws {
        let output = try TemporaryFolder()
        built = try await build(exampleSite, to: output.path + "/site", edition: edition)
        files = try filesByPath(below: output.path + "/site")
    }

    /// The text of a file; nil where there is none.
    func text(of path: String) -> String? {
        files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every page with its text, in order.
    var pages: [(path: String, text: String)] {
        files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    }
}
