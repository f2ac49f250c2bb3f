/// Why a file of a site is not read, apart from what the system says.
enum FolderProblem: Error {
    /// A link to a file outside what the site may show: its path.
    case leadsOutside(String)
    /// A pipe, a socket or a device.
    case noFile
}
