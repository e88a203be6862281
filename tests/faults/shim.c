/*
 * Loaded before a process (LD_PRELOAD): everything it writes, syncs and names below SHIM_ROOT passes here.
 * SHIM_LOG keeps each call in order, for power-loss images; the numbers in SHIM_CONTROL make the n-th call
 * fail with an error, or kill the process at it. Read and written by tests/helpers/shim.ts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, NAME = 4 };
enum { OP_WRITE = 1, OP_TRUNCATE, OP_SYNC, OP_RENAME, OP_UNLINK, OP_CREATE, OP_MKDIR, OP_LINK, OP_RMDIR };
enum { KILL = -1 };

/* Shared with the test, all of 64 bits: which kinds count, at which call, what then, and what has been. */
struct control {
  int64_t kinds, at, error, sticky, seen, hits;
};
static struct control idle;
static struct control *control = &idle;

static const char *root;
static size_t root_length;
static int log_fd = -1;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(type, name, ...)                                      \
  static type (*real)(__VA_ARGS__);                                \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);

static ssize_t plain_write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t)
  return real(fd, bytes, length);
}

static int plain_open(const char *path, int flags, mode_t mode) {
  REAL(int, open, const char *, int, ...)
  return real(path, flags, mode);
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("SHIM_ROOT");
  root_length = root ? strlen(root) : 0;
  const char *log = getenv("SHIM_LOG"), *shared = getenv("SHIM_CONTROL");
  if (log) log_fd = plain_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int fd = shared ? plain_open(shared, O_RDWR | O_CLOEXEC, 0600) : -1;
  if (fd >= 0) {
    void *map = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED) control = map;
    close(fd);
  }
}

static int is_ours(const char *path) {
  if (!root_length || strncmp(path, root, root_length) != 0) return 0;
  return path[root_length] == '/' || path[root_length] == 0;
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, 4095);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

/* Whether this call is the one that has to fail; then errno says how. */
static int fails(int kind) {
  struct control *c = control;
  if (!(c->kinds & kind)) return 0;
  c->seen++;
  if (c->seen != c->at && !(c->sticky && c->seen > c->at)) return 0;
  c->hits++;
  if (c->error == KILL) kill(getpid(), SIGKILL);
  errno = (int)c->error;
  return 1;
}

static void note(int op, const char *path, uint64_t offset, const void *data, size_t length) {
  if (log_fd < 0) return;
  struct {
    uint32_t op, path_length, data_length, unused;
    uint64_t offset;
  } head = {op, strlen(path), length, 0, offset};
  struct iovec parts[3] = {
      {&head, sizeof head}, {(void *)path, head.path_length}, {(void *)data, length}};
  int kept = errno;
  if (writev(log_fd, parts, 3) < 0) abort();
  errno = kept;
}

/* Runs the real call under the lock, so that the log has the order in which calls took effect. */
#define GUARDED(type, kind, applies, call, noting)  \
  type result = -1;                                 \
  pthread_mutex_lock(&lock);                        \
  int ours = (applies);                             \
  if (!ours || !fails(kind)) {                      \
    result = (call);                                \
    if (ours && result >= 0) { noting; }            \
  }                                                 \
  int kept = errno;                                 \
  pthread_mutex_unlock(&lock);                      \
  errno = kept;                                     \
  return result;

static uint64_t place_of(int fd, size_t after) {
  struct stat info;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &info) == 0 ? info.st_size - after : 0;
  return lseek(fd, 0, SEEK_CUR) - after;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[4096];
  GUARDED(ssize_t, WRITE, path_of(fd, path), plain_write(fd, bytes, length),
          note(OP_WRITE, path, place_of(fd, result), bytes, result))
}

#define PWRITE(name)                                                                          \
  ssize_t name(int fd, const void *bytes, size_t length, off_t offset) {                      \
    REAL(ssize_t, name, int, const void *, size_t, off_t)                                     \
    char path[4096];                                                                          \
    GUARDED(ssize_t, WRITE, path_of(fd, path), real(fd, bytes, length, offset),               \
            note(OP_WRITE, path, offset, bytes, result))                                      \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name)                                                    \
  int name(int fd, off_t size) {                                          \
    REAL(int, name, int, off_t)                                           \
    char path[4096];                                                      \
    GUARDED(int, WRITE, path_of(fd, path), real(fd, size),                \
            note(OP_TRUNCATE, path, size, NULL, 0))                       \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNCING(name)                                                                      \
  int name(int fd) {                                                                       \
    REAL(int, name, int)                                                                   \
    char path[4096];                                                                       \
    GUARDED(int, SYNC, path_of(fd, path), real(fd), note(OP_SYNC, path, 0, NULL, 0))       \
  }
SYNCING(fsync)
SYNCING(fdatasync)

#define OPENING(name)                                                                      \
  int name(const char *path, int flags, ...) {                                             \
    REAL(int, name, const char *, int, ...)                                                \
    va_list rest;                                                                          \
    va_start(rest, flags);                                                                 \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                              \
    va_end(rest);                                                                          \
    int creates = (flags & O_CREAT) && is_ours(path) && access(path, F_OK) != 0;           \
    if (!creates && (flags & O_TRUNC) && is_ours(path)) {                                  \
      GUARDED(int, WRITE, 1, real(path, flags, mode), note(OP_TRUNCATE, path, 0, NULL, 0)) \
    }                                                                                      \
    GUARDED(int, NAME, creates, real(path, flags, mode), note(OP_CREATE, path, 0, NULL, 0)) \
  }
OPENING(open)
OPENING(open64)

#define TWO_PATHS(name, op)                                                              \
  int name(const char *from, const char *to) {                                           \
    REAL(int, name, const char *, const char *)                                          \
    GUARDED(int, NAME, is_ours(from), real(from, to), note(op, from, 0, to, strlen(to))) \
  }
TWO_PATHS(rename, OP_RENAME)
TWO_PATHS(link, OP_LINK)

#define ONE_PATH(name, op)                                                       \
  int name(const char *path) {                                                   \
    REAL(int, name, const char *)                                                \
    GUARDED(int, NAME, is_ours(path), real(path), note(op, path, 0, NULL, 0))    \
  }
ONE_PATH(unlink, OP_UNLINK)
ONE_PATH(rmdir, OP_RMDIR)

int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t)
  GUARDED(int, NAME, is_ours(path), real(path, mode), note(OP_MKDIR, path, 0, NULL, 0))
}
