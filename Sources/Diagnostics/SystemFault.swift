internal import Foundation

/// Why the system did not do what it was asked, in words that people use.
package struct SystemFault: Error, Equatable, CustomStringConvertible {
    /// The system's own number (`ENOSPC`).
    package let code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    /// The number that says that something stands there already.
    package static let exists = EEXIST
    /// The number that says that a file stands where a folder is needed.
    package static let noFolder = ENOTDIR

    /// What the last call of this thread went wrong with.
    package static var last: SystemFault { SystemFault(errno) }

    /// The fault in an error of Foundation's; nil where it is another kind of error.
    package init?(_ error: any Error) {
        if let fault = error as? SystemFault {
            self = fault
            return
        }
        let outer = error as NSError
        let cause = (outer.userInfo[NSUnderlyingErrorKey] as? any Error ?? error) as NSError
        if cause.domain == NSPOSIXErrorDomain {
            self.init(Int32(cause.code))
            return
        }
        guard outer.domain == NSCocoaErrorDomain, let code = Self.cocoaCodes[outer.code] else { return nil }
        self.init(code)
    }

    /// The words that follow “cannot write Output/index.html: ”.
    package var description: String { Self.words[code] ?? "the system refuses it (fault \(code))" }

    /// What to do so that the file can be written; nil where the words say it.
    package var wayOut: String? {
        switch code {
        case EACCES, EPERM: "give your account permission there (a file that is locked: unlock it), or name another folder with --output"
        case EROFS: "name a folder on another disk with --output"
        case ENOSPC, EDQUOT: "make room on the disk, and build again"
        case ENAMETOOLONG: "give it a shorter name (a disk takes 255 bytes), or work in a folder with a shorter path"
        case ENOTDIR, EISDIR, EEXIST, ENOTEMPTY: "move away what stands there"
        case EBUSY, ETXTBSY, EAGAIN: "close the program that has it open, and build again"
        case EIO, ENXIO, ENODEV: "copy what you need from this disk, and have it checked"
        case EMFILE, ENFILE: "close other programs, and build again"
        case ENOENT, ESTALE, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ENOTCONN:
            "see that its folder is there, and build again"
        default: nil
        }
    }

    private static let words: [Int32: String] = [
        EACCES: "your account has no permission for it", EPERM: "your account has no permission for it",
        EROFS: "the disk is read-only", ENOSPC: "the disk is full", EDQUOT: "your share of the disk is used up",
        EFBIG: "it is larger than the disk takes", ENAMETOOLONG: "its name or path is longer than the disk takes",
        ENOENT: "it is not there", ENOTDIR: "a file stands where a folder is needed", EISDIR: "a folder stands where a file is needed",
        EEXIST: "something stands there already", ENOTEMPTY: "the folder is not empty", ELOOP: "its links lead round in a circle",
        EBUSY: "it is in use", ETXTBSY: "another program has it open", EAGAIN: "another program has it open",
        EIO: "the disk reports a fault", ENXIO: "the disk is gone", ENODEV: "the disk is gone",
        ESTALE: "the network disk does not answer", ETIMEDOUT: "the network disk does not answer",
        EHOSTDOWN: "the network disk does not answer", EHOSTUNREACH: "the network disk does not answer",
        ENETDOWN: "the network disk does not answer", ENETUNREACH: "the network disk does not answer",
        ENOTCONN: "the network disk does not answer", EMFILE: "too many files are open", ENFILE: "too many files are open",
        ENOMEM: "the machine has no memory left", EXDEV: "it lies on another disk", EINVAL: "the disk does not take it",
        EILSEQ: "the disk does not take its name", ENOSYS: "the disk cannot do that", EOPNOTSUPP: "the disk cannot do that",
    ]

    private static let cocoaCodes: [Int: Int32] = [
        CocoaError.Code.fileNoSuchFile.rawValue: ENOENT, CocoaError.Code.fileReadNoSuchFile.rawValue: ENOENT,
        CocoaError.Code.fileReadNoPermission.rawValue: EACCES, CocoaError.Code.fileWriteNoPermission.rawValue: EACCES,
        CocoaError.Code.fileWriteOutOfSpace.rawValue: ENOSPC, CocoaError.Code.fileWriteVolumeReadOnly.rawValue: EROFS,
        CocoaError.Code.fileWriteFileExists.rawValue: EEXIST, CocoaError.Code.fileReadInvalidFileName.rawValue: EILSEQ,
        CocoaError.Code.fileWriteInvalidFileName.rawValue: EILSEQ,
    ]
}
