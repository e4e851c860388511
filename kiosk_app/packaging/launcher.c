/* The first thing that runs of the single file: unpacks it once into a folder of the cache and becomes the program there.
 *
 * The single file is this launcher, one zstd stream of all files, their manifest, and a trailer (see image.py, which
 * writes it). The folder's name is the digest of the manifest, so versions never mix. Each file is written under another
 * name and renamed: after a kill at any moment each is whole or missing, and the next start brings what is missing. The
 * mark `.unpacked` says in which boot of the machine that was, and later that all of it has reached the disk; after a
 * power cut before that, everything is written again.
 *
 * While the program runs, a child watches: it holds a lock on the folder that temp cleaners respect, and puts back what
 * is deleted all the same. The kernel ends it with the program, which keeps the process id that was started.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zstd.h>

#define MAGIC "CLOCKFACE-IMAGE1"
#define TRAILER 112 /* 16 magic, 16 payload offset, 16 manifest offset, 64 digest; numbers are 16 hexadecimal digits */
#define DIGEST 64
#define WATCH_S 2
#define RETRY_S 60
#define RESERVE (64ULL << 20) /* stays free on the disk: the attendance may be on it too */
#define CHUNK (1 << 17)
#define BOOT "/proc/sys/kernel/random/boot_id"
#define ON_DISK "on disk\n"

typedef struct {
    char kind; /* F file, L link */
    mode_t mode;
    uint64_t size;
    char *path, *target;
} Entry;

static Entry *entries;
static size_t count;
static char *manifest, digest[DIGEST + 1], cache[PATH_MAX], folder[PATH_MAX], self[PATH_MAX];
static uint64_t payload_at, manifest_at, manifest_size, total;
static int image = -1, unpacking_all;

static void fail(const char *format, ...) {
    va_list list;
    va_start(list, format);
    fputs("clockface: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    exit(1);
}

static void remove_folder(const char *path);

static void broken(void) {
    if (unpacking_all) remove_folder(folder);
    fail("%s is incomplete or damaged: copy it again, and compare its size and SHA-256 with the original.", self);
}

/* snprintf that never cuts a path short. */
static void join(char *into, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int length = vsnprintf(into, PATH_MAX, format, list);
    va_end(list);
    if (length < 0 || length >= PATH_MAX)
        fail("The path of the cache folder is too long: set CLOCKFACE_CACHE_DIR to a shorter one.");
}

static int remove_one(const char *path, const struct stat *status, int flag, struct FTW *walk) {
    (void)status, (void)flag, (void)walk;
    return remove(path);
}

static void remove_folder(const char *path) { nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

static void unpack_failed(void) {
    int why = errno;
    if (unpacking_all) remove_folder(folder); /* a full disk is to be no fuller than before */
    errno = why;
    fail("cannot unpack into %s (%s): make room for %llu MB there, or set CLOCKFACE_CACHE_DIR to a folder of yours on "
         "another disk.", folder, strerror(errno), (unsigned long long)((total + RESERVE) >> 20));
}

/* ---- the image: trailer and manifest ---- */

static uint64_t number(const char *digits) {
    char text[17] = {0}, *end;
    memcpy(text, digits, 16);
    uint64_t value = strtoull(text, &end, 16);
    if (*end) broken();
    return value;
}

static void read_at(void *into, size_t size, uint64_t at) {
    for (size_t done = 0; done < size;) {
        ssize_t got = pread(image, (char *)into + done, size - done, (off_t)(at + done));
        if (got <= 0) broken();
        done += (size_t)got;
    }
}

static void parse_manifest(void) {
    size_t lines = 0;
    for (char *c = manifest; *c; c++) lines += *c == '\n';
    if (!(entries = calloc(lines ? lines : 1, sizeof *entries))) broken();
    /* F MODE SIZE SHA256 PATH, or L TARGET PATH; fields are parted by tabs */
    for (char *rest = manifest, *line; (line = strsep(&rest, "\n")) && *line;) {
        Entry *entry = &entries[count++];
        char *kind = strsep(&line, "\t"), *second = strsep(&line, "\t");
        if (!kind || !second) broken();
        entry->kind = *kind;
        if (*kind == 'F') {
            char *size = strsep(&line, "\t");
            entry->mode = (mode_t)strtoul(second, NULL, 8);
            entry->size = strtoull(size ? size : "", NULL, 10);
            strsep(&line, "\t"); /* the SHA-256 is for `clockface doctor` */
            total += entry->size;
        } else {
            entry->target = second;
        }
        entry->path = line;
        if (!line || *line == '/' || strstr(line, "..")) broken();
    }
}

static void read_image(void) {
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0) { /* no /proc */
        const char *named = (const char *)getauxval(AT_EXECFN);
        if (!named || !realpath(named, self)) fail("cannot find its own file: mount /proc.");
    }
    struct stat status;
    char trailer[TRAILER];
    if ((image = open(self, O_RDONLY | O_CLOEXEC)) < 0 || fstat(image, &status)) fail("%s: %s", self, strerror(errno));
    if (status.st_size < TRAILER) broken();
    uint64_t end = (uint64_t)status.st_size - TRAILER;
    read_at(trailer, TRAILER, end);
    if (memcmp(trailer, MAGIC, 16)) broken();
    payload_at = number(trailer + 16);
    manifest_at = number(trailer + 32);
    if (payload_at > manifest_at || manifest_at > end) broken();
    memcpy(digest, trailer + 48, DIGEST);
    if (strspn(digest, "0123456789abcdef") != DIGEST) broken();
    manifest_size = end - manifest_at;
    if (!(manifest = calloc(1, manifest_size + 1))) broken();
    read_at(manifest, manifest_size, manifest_at);
    parse_manifest();
}

/* ---- the folder in the cache ---- */

static void choose_folder(void) {
    const char *own = getenv("CLOCKFACE_CACHE_DIR"), *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (own && *own == '/') join(cache, "%s", own);
    else if (xdg && *xdg == '/') join(cache, "%s/clockface", xdg);
    else if (home && *home == '/') join(cache, "%s/.cache/clockface", home);
    else fail("There is no home folder to unpack into: set CLOCKFACE_CACHE_DIR to a folder of yours.");
    join(folder, "%s/%s", cache, digest);
}

static void make_folders(char *path) {
    for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = 0;
        mkdir(path, 0700); /* what fails here shows when a file is written */
        *slash = '/';
    }
}

/* Whoever can write there could have us run anything. */
static void refuse_foreign(const char *path) {
    struct stat status;
    if (lstat(path, &status)) return;
    if (!S_ISDIR(status.st_mode) || status.st_uid != geteuid() || (status.st_mode & 022))
        fail("%s is not a folder that only you can write to: set CLOCKFACE_CACHE_DIR to one that is.", path);
}

static int present(const Entry *entry) {
    char path[PATH_MAX];
    struct stat status;
    join(path, "%s/%s", folder, entry->path);
    if (lstat(path, &status)) return 0;
    return entry->kind == 'L' ? S_ISLNK(status.st_mode)
                              : S_ISREG(status.st_mode) && (uint64_t)status.st_size == entry->size;
}

static int whole(void) {
    for (size_t i = 0; i < count; i++)
        if (!present(&entries[i])) return 0;
    return 1;
}

static void read_line(const char *path, char *line, int size) {
    FILE *file = fopen(path, "re");
    if (!file || !fgets(line, size, file)) *line = 0;
    if (file) fclose(file);
}

/* 2: all has reached the disk; 1: all was written since the machine was started; 0: unknown. */
static int marked(void) {
    char path[PATH_MAX], mark[64], boot[64];
    join(path, "%s/.unpacked", folder);
    read_line(path, mark, sizeof mark);
    read_line(BOOT, boot, sizeof boot);
    return !strcmp(mark, ON_DISK) ? 2 : *boot && !strcmp(mark, boot);
}

static void set_mark(const char *mark) {
    char path[PATH_MAX], fresh[PATH_MAX];
    join(path, "%s/.unpacked", folder);
    join(fresh, "%s.new-%d", path, (int)getpid());
    FILE *file = fopen(fresh, "we");
    if (!file) return; /* the next start unpacks again */
    int written = fputs(mark, file);
    if (fclose(file) || written < 0 || rename(fresh, path)) unlink(fresh);
}

static void mark_boot(void) {
    char boot[64];
    read_line(BOOT, boot, sizeof boot);
    set_mark(boot);
}

/* ---- unpacking ---- */

typedef struct {
    ZSTD_DStream *stream;
    ZSTD_inBuffer in;
    ZSTD_outBuffer out;
    uint64_t at;
    size_t taken; /* of out */
    char *read, *made;
    int ended; /* the checksum of the stream included */
} Payload;

static void decompress(Payload *payload) {
    payload->out.pos = payload->taken = 0;
    if (payload->in.pos == payload->in.size) {
        uint64_t left = manifest_at - payload->at;
        payload->in.size = left < CHUNK ? left : CHUNK;
        payload->in.pos = 0;
        if (!left) broken();
        read_at(payload->read, payload->in.size, payload->at);
        payload->at += payload->in.size;
    }
    size_t hint = ZSTD_decompressStream(payload->stream, &payload->out, &payload->in);
    if (ZSTD_isError(hint)) broken();
    payload->ended = hint == 0;
}

/* At least one byte more of the files' contents; how many there are, at most `wanted`. */
static size_t more(Payload *payload, char **start, uint64_t wanted) {
    while (payload->taken == payload->out.pos) decompress(payload);
    size_t have = payload->out.pos - payload->taken;
    *start = payload->made + payload->taken;
    if (have > wanted) have = (size_t)wanted;
    payload->taken += have;
    return have;
}

static void write_file(Payload *payload, const Entry *entry, const char *path, int wanted) {
    char fresh[PATH_MAX], *bytes;
    int file = -1;
    join(fresh, "%s.new-%d", path, (int)getpid()); /* two watchers may be at the same file */
    if (wanted) {
        file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0) unpack_failed();
    }
    for (uint64_t left = entry->size; left;) {
        size_t got = more(payload, &bytes, left);
        left -= got;
        for (size_t done = 0; wanted && done < got;) {
            ssize_t written = write(file, bytes + done, got - done);
            if (written < 0) {
                int why = errno;
                unlink(fresh);
                errno = why;
                unpack_failed();
            }
            done += (size_t)written;
        }
    }
    if (wanted && (fchmod(file, entry->mode) || close(file) || rename(fresh, path))) unpack_failed();
}

/* Write all files, or only those that are missing or short. */
static void unpack(int all) {
    Payload payload = {.stream = ZSTD_createDStream(), .at = payload_at, .read = malloc(CHUNK), .made = malloc(CHUNK)};
    if (!payload.stream || !payload.read || !payload.made) fail("There is not enough memory to unpack.");
    payload.in.src = payload.read;
    payload.out = (ZSTD_outBuffer){payload.made, CHUNK, 0};
    ZSTD_DCtx_setParameter(payload.stream, ZSTD_d_windowLogMax, 27);
    for (size_t i = 0; i < count; i++) {
        char path[PATH_MAX];
        join(path, "%s/%s", folder, entries[i].path);
        int wanted = all || !present(&entries[i]);
        if (wanted) make_folders(path);
        if (entries[i].kind == 'F') {
            write_file(&payload, &entries[i], path, wanted);
        } else if (wanted) {
            unlink(path);
            if (symlink(entries[i].target, path)) unpack_failed();
        }
    }
    while (!payload.ended) decompress(&payload);
    ZSTD_freeDStream(payload.stream);
    free(payload.read);
    free(payload.made);
}

static void require_space(void) {
    struct statvfs disk;
    if (statvfs(folder, &disk) == 0 && (uint64_t)disk.f_bavail * disk.f_frsize < total + RESERVE) {
        errno = ENOSPC;
        unpack_failed();
    }
}

/* The lock on a version's folder while it is written or removed. -1: it cannot be had, or only by waiting longer. */
static int lock_of(const char *name, int how) {
    char path[PATH_MAX];
    join(path, "%s/%s.lock", cache, name);
    int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0 || !flock(lock, how) || errno != EWOULDBLOCK) return lock; /* no locks here: there are the renames */
    close(lock);
    return -1;
}

/* Two that start at once: the second waits, and finds all there. */
static int locked(void) {
    make_folders(folder);
    refuse_foreign(cache);
    int lock = lock_of(digest, LOCK_EX);
    if (lock < 0) unpack_failed();
    return lock;
}

/* As long as this is open no other version removes the folder. -1: there is none, or it is being removed. */
static int hold(void) {
    struct stat status;
    int held = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (held < 0) return -1;
    int taken = flock(held, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    if (taken && fstat(held, &status) == 0 && status.st_nlink) return held;
    close(held);
    return -1;
}

/* Whether anything was written. held: what `hold` gave, before the program is looked at: nobody can remove it then. */
static int prepare(int *held) {
    refuse_foreign(cache);
    refuse_foreign(folder);
    *held = hold();
    if (*held >= 0 && marked() && whole()) return 0;
    int lock = locked(); /* whoever is removing it has this one, too */
    if (*held >= 0) close(*held);
    if (mkdir(folder, 0700) && errno != EEXIST) unpack_failed();
    *held = hold();
    int all = !marked(), fresh = !whole() || all;
    if (fresh) {
        unpacking_all = all;
        if (all) {
            require_space();
            fputs("clockface: unpacking, this once...\n", stderr);
        }
        if (!all) mark_boot(); /* what is written now may be lost in a power cut */
        unpack(all);
        unpacking_all = 0;
        mark_boot();
    }
    close(lock);
    return fresh;
}

/* ---- beside the program ---- */

/* Other versions' folders that nobody runs from or unpacks into; the single file of each makes it again. */
static void remove_others(void) {
    DIR *listing = opendir(cache);
    for (struct dirent *one; listing && (one = readdir(listing));) {
        char path[PATH_MAX];
        if (strspn(one->d_name, "0123456789abcdef") != DIGEST || !strcmp(one->d_name, digest)) continue;
        if (strlen(one->d_name) != DIGEST) continue; /* a lock: may be held */
        int lock = lock_of(one->d_name, LOCK_EX | LOCK_NB);
        if (lock < 0) continue;
        join(path, "%s/%s", cache, one->d_name);
        int other = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (other >= 0 && flock(other, LOCK_EX | LOCK_NB) == 0) remove_folder(path);
        if (other >= 0) close(other);
        close(lock);
    }
    if (listing) closedir(listing);
}

static void flush(void) {
    int disk = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (disk >= 0 && syncfs(disk) == 0 && whole()) set_mark(ON_DISK);
    if (disk >= 0) close(disk);
}

static void restore(void) {
    pid_t helper = fork(); /* whatever fails ends the helper, not the watch */
    if (helper == 0) {
        int lock = locked();
        mark_boot();
        unpack(0);
        flush();
        close(lock);
        _exit(0);
    }
    while (helper > 0 && waitpid(helper, NULL, 0) < 0 && errno == EINTR) {}
}

static void watch(pid_t program, int held, int fresh) {
    static const int for_the_program[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < sizeof for_the_program / sizeof *for_the_program; i++) signal(for_the_program[i], SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    prctl(PR_SET_NAME, "clockface-watch");
    if (chdir("/")) {} /* it holds no folder that somebody may want to unmount */
    int null = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3; stream++) dup2(null, stream);
    if (marked() < 2) flush(); /* not ended with a short command: after a power cut all would be unpacked again */
    if (fresh) remove_others();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    while (getppid() == program) {
        sleep(WATCH_S);
        if (whole()) continue;
        restore();
        if (!whole()) sleep(RETRY_S); /* the disk is full, or the single file has gone bad */
        if (held >= 0) close(held);
        held = hold(); /* it may be another folder by now */
    }
    _exit(0);
}

int main(int argc, char **argv) {
    (void)argc;
    char program[PATH_MAX];
    mode_t before = umask(077);
    read_image();
    choose_folder();
    int held, fresh = prepare(&held);
    pid_t own = getpid();
    if (fork() == 0) watch(own, held, fresh);
    umask(before);
    join(program, "%s/clockface", folder);
    setenv("CLOCKFACE_BINARY", self, 1);
    argv[0] = program;
    execv(program, argv);
    fail("cannot run %s (%s): set CLOCKFACE_CACHE_DIR to a folder of yours where programs may be run.", program,
         strerror(errno));
}
