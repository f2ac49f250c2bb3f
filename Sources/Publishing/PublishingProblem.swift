internal import Diagnostics
internal import Files

/// Why a site cannot be published where it was asked to.
package enum PublishingProblem: Error, CustomStringConvertible {
    /// The folder is one that a site must never replace.
    case refusedFolder(path: String, reason: String)
    /// The folder holds files that Kring did not make.
    case foreignFiles(path: String, examples: [String])
    /// A file of somebody else's stands where a file of a kind (questionnaire, letter) is to be written.
    case foreignFile(path: String, kind: String)
    /// Another build is writing to the same folder.
    case busy(path: String)
    /// The system refused a step, and nothing has changed.
    case failed(operation: String, path: String, reason: String, wayOut: String?)
    /// The system refused a step and refused to undo those before it.
    case halfway(path: String)

    /// A step that the system refused.
    ///
    /// - Parameter error: a `SystemFault`, or what else stood in the way.
    static func failed(_ operation: String, _ path: String, _ error: any Error) -> PublishingProblem {
        let fault = SystemFault(error)
        return .failed(
            operation: operation, path: path, reason: fault?.description ?? (error as? NoFile)?.description ?? "\(error)",
            wayOut: fault == nil ? "take it away, or put a file in its place" : fault?.wayOut)
    }

    package var description: String {
        switch self {
        case .refusedFolder(let path, let reason):
            "\(path) cannot be the output folder: \(reason). Name another with --output"
        case .foreignFiles(let path, let examples):
            "\(path) holds files that kring did not make (\(examples.joined(separator: ", "))), and a build replaces the whole folder. "
                + "Name another folder with --output, or move them away"
        case .foreignFile(let path, let kind):
            "\(path) is not a \(kind) that kring made. Name another file with --output, or move it away"
        case .busy(let path): "another build is writing to \(path): wait until it is done"
        case .failed(let operation, let path, let reason, let wayOut):
            "cannot \(operation) \(path): \(reason)" + (wayOut.map { ". \($0.prefix(1).uppercased())\($0.dropFirst())" } ?? "")
        case .halfway(let path):
            "the system stopped while the new site took the place of the old one in \(path). Build again: kring goes on where it stopped"
        }
    }
}
