import Foundation
import TestSupport

/// The built program, run as people run it.
struct Program {
    /// How a run ended.
    struct Result {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Beside the tests' own program, where the package manager puts both.
    static let path: String = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let folder =
            FileManager.default.fileExists(atPath: own.path) && own.path != "/proc/self/exe"
            ? own : URL(fileURLWithPath: CommandLine.arguments[0])
        return folder.deletingLastPathComponent().appendingPathComponent("kring").path
    }()

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - environment: changes to that of the tests; nil takes a name away.
    ///   - launcher: a program and its arguments that starts this one, such as `taskset -c 0`.
    ///   - folder: the current folder of the run.
    /// - Returns: how it ended and what it wrote.
    /// - Throws: when it cannot be started.
    static func run(
        _ arguments: [String], environment: [String: String?] = [:], launcher: [String] = [], in folder: String? = nil
    ) throws -> Result {
        let process = Process()
        let command = launcher + [path] + arguments
        process.executableURL = URL(fileURLWithPath: launcher.isEmpty ? path : "/usr/bin/env")
        process.arguments = launcher.isEmpty ? arguments : command
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // To files and not to pipes, which a long report would fill.
        let written = try TemporaryFolder(["output": "", "errors": ""])
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: written.path + "/output"))
        let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: written.path + "/errors"))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try output.close()
        try errors.close()
        return Result(code: process.terminationStatus, output: try written.text(of: "output"), errors: try written.text(of: "errors"))
    }
}
