import Foundation
import PackagePlugin

/// Writes the files of a folder into a Swift source of the target, so that the program carries them inside itself.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folder, relative to the package, that goes into each target.
    static let folders = ["Reading": "Sources/Reading/Instruments", "Rendering": "Templates"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let relative = Self.folders[target.name] else { return [] }
        let folder = context.package.directoryURL.appending(path: relative)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?
            .compactMap { $0 as? URL }
            .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") } ?? []
        return [
            .buildCommand(
                displayName: "Embed \(relative)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: files.sorted { $0.path < $1.path },
                outputFiles: [output])
        ]
    }
}
