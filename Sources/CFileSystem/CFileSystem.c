#define _GNU_SOURCE
#include "CFileSystem.h"
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int kring_exchange(const char *first, const char *second) {
#if defined(__linux__)
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(first, second, RENAME_SWAP);
#else
    return -1;
#endif
}

void kring_flush(int file) {
#if defined(__linux__)
    syncfs(file);
#else
    (void)file;
    sync();
#endif
}
