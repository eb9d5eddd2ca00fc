/*
 * Goes before the C library of the server (LD_PRELOAD): lets writes and syncs of the database fail or wait, and moves
 * the clock. What it does stands in a file that both sides map; `shim.ts` writes it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2 };

struct control {
	int32_t calls;	   /* which calls: WRITES, SYNCS */
	int32_t countdown; /* the call that fails: 1 is the next one */
	int32_t error;	   /* with which errno */
	int32_t times;	   /* how many calls in a row */
	int32_t hits;	   /* how many have failed */
	int32_t wait_us;   /* how long each sync takes more */
	int64_t clock_ms;  /* added to the time of day */
};

static struct control *control;

__attribute__((constructor)) static void open_control(void) {
	const char *path = getenv("UNDERLINE_SHIM");
	int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
	if (fd < 0) return;
	void *map = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	if (map != MAP_FAILED) control = map;
}

static int is_database(int fd) {
	char link[64], path[4096];
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, path, sizeof path - 1);
	if (length < 0) return 0;
	path[length] = 0;
	return strstr(path, "underline.db") != NULL;
}

static int fails(int call, int fd) {
	if (!control || !(control->calls & call) || !is_database(fd)) return 0;
	if (__sync_sub_and_fetch(&control->countdown, 1) > 0 || control->hits >= control->times) return 0;
	__sync_add_and_fetch(&control->hits, 1);
	errno = control->error;
	return 1;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
	REAL(pwrite);
	return fails(WRITES, fd) ? -1 : real(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
	REAL(pwrite64);
	return fails(WRITES, fd) ? -1 : real(fd, bytes, count, at);
}

static int wait_or_fail(int fd) {
	if (control && control->wait_us > 0 && is_database(fd)) usleep(control->wait_us);
	return fails(SYNCS, fd);
}

int fsync(int fd) {
	REAL(fsync);
	return wait_or_fail(fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
	REAL(fdatasync);
	return wait_or_fail(fd) ? -1 : real(fd);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
	REAL(clock_gettime);
	int result = real(clock, time);
	if (result == 0 && control && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
		time->tv_sec += control->clock_ms / 1000;
	return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
	REAL(gettimeofday);
	int result = real(time, zone);
	if (result == 0 && control) time->tv_sec += control->clock_ms / 1000;
	return result;
}

time_t time(time_t *out) {
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (out) *out = now.tv_sec;
	return now.tv_sec;
}
