/// Whether a file or folder is what an operating system, an office program, an editor or a synchronising disk leaves behind.
///
/// Hidden ones (`.DS_Store`, `._x.md`, `.~lock.x#`, `.x.swp`, `.git`, `.obsidian`), locks and backups.
func isJunk(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
    if name.hasPrefix("#"), name.hasSuffix("#"), name.count > 2 { return true }
    let folded = name.lowercased()
    return junkNames.contains(folded) || junkEndings.contains { folded.hasSuffix($0) }
}

/// `4913` is the file by which vim tries whether it may write; a Mac's own icon ends in a carriage return.
private let junkNames: Set<String> = [
    "thumbs.db", "ehthumbs.db", "thumbs.db:encryptable", "desktop.ini", "icon\r", "4913", "@eadir", "#recycle", "$recycle.bin",
    "system volume information", "__macosx", "lost+found", "network trash folder", "temporary items",
]

private let junkEndings = [
    ".bak", ".tmp", ".temp", ".swp", ".swo", ".orig", ".save", ".crdownload", ".part", ".partial", ".download",
]
