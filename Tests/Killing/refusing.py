"""Starts a program on a system that refuses some of its calls, as other systems and network shares do.

    python refusing.py ERRNO NAME[,NAME…] PROGRAM ARGUMENTS…

The kernel itself answers, by a filter on calls (seccomp) that only this program and what it starts have.
"""

import ctypes
import os
import platform
import struct
import sys

# linux/filter.h, linux/seccomp.h, linux/prctl.h
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000
SET_SECCOMP, FILTER, NO_NEW_PRIVILEGES = 22, 2, 38
NUMBERS = {
    "x86_64": {"renameat2": 316, "flock": 73},
    "aarch64": {"renameat2": 276, "flock": 32},
}


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def refuse(calls, errno):
    """Has every one of the calls fail with an error from here on."""
    numbers = NUMBERS[platform.machine()]
    code = struct.pack("HBBI", LOAD_WORD, 0, 0, 0)
    for call in calls:
        code += struct.pack("HBBI", JUMP_IF_EQUAL, 0, 1, numbers[call]) + struct.pack("HBBI", RETURN, 0, 0, REFUSE | errno)
    code += struct.pack("HBBI", RETURN, 0, 0, ALLOW)
    libc = ctypes.CDLL(None, use_errno=True)
    program = Program(len(code) // 8, code)
    if libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "this system has no filter on calls")


if __name__ == "__main__":
    refuse(sys.argv[2].split(","), int(sys.argv[1]))
    os.execv(sys.argv[3], sys.argv[3:])
