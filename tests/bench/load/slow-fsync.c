/* A disk that takes two milliseconds longer to say that something is kept. Loaded before the C library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_for_disk(void) {
	struct timespec two_milliseconds = {0, 2000000};
	nanosleep(&two_milliseconds, 0);
}

int fsync(int file) {
	static int (*real)(int);
	if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
	wait_for_disk();
	return real(file);
}

int fdatasync(int file) {
	static int (*real)(int);
	if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
	wait_for_disk();
	return real(file);
}
