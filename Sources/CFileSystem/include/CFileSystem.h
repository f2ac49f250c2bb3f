// Two calls of the operating system that Swift's own modules leave out.
#ifndef KRING_CFILESYSTEM_H
#define KRING_CFILESYSTEM_H

// Lets two paths change places in one step; 0 on success, -1 where the system or the disk cannot.
int kring_exchange(const char *first, const char *second);

// Waits until what was written to the disk of an open file is on it.
void kring_flush(int file);

#endif
