/* Loaded before a process: counts its fsyncs in the file SYNC_COUNTER, and makes each SYNC_MS slower. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t *counter;
static useconds_t delay;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("SYNC_COUNTER"), *ms = getenv("SYNC_MS");
  delay = ms ? (useconds_t)(atof(ms) * 1000) : 0;
  int fd = file ? open(file, O_RDWR | O_CREAT, 0600) : -1;
  if (fd >= 0 && ftruncate(fd, sizeof *counter) == 0)
    counter = mmap(NULL, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
}

static int counted(const char *name, int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (counter) ++*counter;
  if (delay) usleep(delay);
  return real(fd);
}

int fsync(int fd) { return counted("fsync", fd); }
int fdatasync(int fd) { return counted("fdatasync", fd); }
