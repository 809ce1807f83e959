// Sleeping until a word changes: the futex of Linux; elsewhere one condition variable for all words, which wakes too many but
// none too few.
#define _GNU_SOURCE
#include <stdint.h>
#include <time.h>

#include "target.h"

#if defined(__linux__)
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

void wait_on_word(int *word, int old, int nanoseconds) {
  struct timespec most = {0, nanoseconds};
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, old, &most, 0, 0);
}

void wake_word(int *word) { syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 0x7fffffff, 0, 0, 0); }
#else
#include <pthread.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

void wait_on_word(int *word, int old, int nanoseconds) {
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_nsec += nanoseconds;
  if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
  pthread_mutex_lock(&mutex);
  if (__atomic_load_n(word, __ATOMIC_SEQ_CST) == old) pthread_cond_timedwait(&changed, &mutex, &until);
  pthread_mutex_unlock(&mutex);
}

void wake_word(int *word) {
  (void)word;
  pthread_mutex_lock(&mutex);
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&mutex);
}
#endif
