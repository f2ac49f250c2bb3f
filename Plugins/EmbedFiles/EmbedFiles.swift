import Foundation
import PackagePlugin

/// Writes the files of some folders into a Swift source of the target, so that the program carries them inside itself.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folders, relative to the package.
    static let folders = ["Sources/Reading/Instruments", "Sources/Reading/Scaffolds", "Templates"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folders = Self.folders.map { context.package.directoryURL.appending(path: $0) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let files = folders.flatMap { folder in
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?
                .compactMap { $0 as? URL }
                .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") } ?? []
        }
        return [
            .buildCommand(
                displayName: "Embed instruments, scaffolds and templates",
                executable: try context.tool(named: "embed-files").url,
                arguments: [output.path(percentEncoded: false)] + folders.map { $0.path(percentEncoded: false) },
                inputFiles: files.sorted { $0.path < $1.path },
                outputFiles: [output])
        ]
    }
}
