// Calls of the operating system that Swift's own modules leave out. Each gives 0 on success, -1 with errno set otherwise.
#ifndef KRING_CFILESYSTEM_H
#define KRING_CFILESYSTEM_H

// Lets two paths change places in one step.
int kring_exchange(const char *first, const char *second);

// Gives a file or folder another path, never over something that stands there (EEXIST).
int kring_move(const char *from, const char *to);

// Waits until everything that was written to the disk of an open file is on it; ENOSYS where the system has no call that tells.
int kring_flush(int file);

// Whether another program has a file open to write to it; a file that cannot be asked about counts as left alone.
int kring_is_being_written(int file);

#endif
