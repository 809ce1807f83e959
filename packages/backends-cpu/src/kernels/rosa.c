// ROSA: each group of channels looks up where the end of its q occurred before in its k, and reads the v behind (core's rosa.ts and
// suffix-automaton.ts, which say how). q, k, v [N,C]; bits of k and v [slots,capacity,W]; automaton [slots,automaton_rows,G,128 F];
// cursors [slots,G,4]. Work is shared by groups whose bits fill whole words. Without a next state, texts begin with the step.
#include "sequences.h"

struct rosa_args {
  const float *q, *k, *v;
  const int *k_bits, *v_bits, *automaton, *cursors, *sequences, *counts;
  float *ones, *zeros;  // either may be null
  int *next_k, *next_v, *next_automaton, *next_cursors;  // all of them or none; may be the state itself
  int tokens, channels, bits, slots, capacity, automaton_rows, rows;
};

#define STATES_PER_ROW 128

INLINE int symbol_at(const float *x, int channels, int bits, int token, int group) {
  const float *first = x + (ptrdiff_t)token * channels + group * bits;
  int symbol = 0;
  for (int b = 0; b < bits; b++) symbol |= (first[b] > 0) << b;
  return symbol;
}

// ---- the automaton of one group

typedef struct {
  int *first;        // its state 0
  ptrdiff_t stride;  // numbers between its rows of states
  int numbers, count, most, last, state, matched;
} suffixes;

INLINE int *state_at(const suffixes *s, int state) {
  return s->first + state / STATES_PER_ROW * s->stride + state % STATES_PER_ROW * s->numbers;
}
#define LENGTH(at) (at)[0]
#define LINK(at) (at)[1]
#define END(at) (at)[2]
#define NEXT(at, symbol) (at)[3 + (symbol)]

INLINE int create(suffixes *s, int length, int link, int end, const int *like) {
  REQUIRE(s->count < s->most);
  int *at = state_at(s, s->count);
  LENGTH(at) = length;
  LINK(at) = link;
  END(at) = end;
  for (int i = 3; i < s->numbers; i++) at[i] = like ? like[i] : 0;
  return s->count++;
}

static int match_suffix(suffixes *s, int symbol) {
  int *at = state_at(s, s->state);
  while (s->state && !NEXT(at, symbol)) {
    s->state = LINK(at);
    at = state_at(s, s->state);
    s->matched = smaller(s->matched, LENGTH(at));
  }
  if (NEXT(at, symbol)) {
    s->state = NEXT(at, symbol);
    at = state_at(s, s->state);
    s->matched++;
  } else
    s->matched = 0;
  while (s->state) {
    int *link = state_at(s, LINK(at));
    if (LENGTH(link) < s->matched) break;
    s->state = LINK(at);
    at = link;
  }
  return s->state ? END(at) : -1;
}

static void append_suffix(suffixes *s, int symbol, int position) {
  int from = s->last, *at = state_at(s, from);
  int added = create(s, LENGTH(at) + 1, 0, -1, 0), known;
  while (!(known = NEXT(at, symbol))) {
    NEXT(at, symbol) = added;
    if (!from) break;
    from = LINK(at);
    at = state_at(s, from);
  }
  if (known) {
    int *there = state_at(s, known), length = LENGTH(at) + 1;
    if (LENGTH(there) != length) {
      int copy = create(s, length, LINK(there), END(there), there);
      while (NEXT(at, symbol) == known) {
        NEXT(at, symbol) = copy;
        if (!from) break;
        from = LINK(at);
        at = state_at(s, from);
      }
      LINK(there) = copy;
      known = copy;
    }
    LINK(state_at(s, added)) = known;
  }
  s->last = added;
  for (int state = added; state;) {
    int *each = state_at(s, state);
    END(each) = position;
    state = LINK(each);
  }
}

// ---- with a state

INLINE void mark(const struct rosa_args *args, int token, int group, int symbol) {
  for (int b = 0; b < args->bits; b++) {
    float *target = symbol >> b & 1 ? args->ones : args->zeros;
    if (target) target[(ptrdiff_t)token * args->channels + group * args->bits + b] = 1;
  }
}

static void copy_words(int *to, const int *from, ptrdiff_t rows, int width, int first, int n) {
  for (ptrdiff_t r = 0; to != from && r < rows; r++)
    copy_floats((float *)(to + r * width + first), (const float *)(from + r * width + first), n);
}

/** The bits of a run of channels of a token; the run begins with a word. */
static void pack(int *words, const float *x, int channels, int first, int n) {
  for (int w = first / 32; w * 32 < first + n; w++) {
    unsigned word = 0;
    for (int b = 0; b < 32 && w * 32 + b < channels; b++) word |= (unsigned)(x[w * 32 + b] > 0) << b;
    words[w] = (int)word;
  }
}

static void follow(const struct rosa_args *args, span s, int cached, int group) {
  int groups = args->channels / args->bits, words = (args->channels + 31) / 32, numbers = 3 + (1 << args->bits);
  int width = STATES_PER_ROW * numbers;
  int *cursor = args->next_cursors + 4 * ((ptrdiff_t)s.slot * groups + group);
  const int *v = args->next_v + (ptrdiff_t)s.slot * args->capacity * words + group * args->bits / 32;
  suffixes found = {args->next_automaton + ((ptrdiff_t)s.slot * args->automaton_rows * groups + group) * width,
                    (ptrdiff_t)groups * width, numbers, cursor[0], STATES_PER_ROW * args->automaton_rows,
                    cursor[1], cursor[2], cursor[3]};
  if (cached == 0) {
    found.count = found.last = found.state = found.matched = 0;
    create(&found, 0, 0, -1, 0);
  }
  if (found.count == 0) return;  // of channels that only fill a device's part up, in a saved state
  // which may hold anything
  REQUIRE(found.count > 0 && found.count <= 2 * cached + 1 && found.last >= 0 && found.last < found.count);
  REQUIRE(found.state >= 0 && found.state < found.count && found.matched >= 0 && found.matched <= cached);
  for (int i = 0; i < s.length; i++) {
    int t = s.start + i, j = match_suffix(&found, symbol_at(args->q, args->channels, args->bits, t, group));
    if (j >= 0) {
      REQUIRE(j < cached + i);
      unsigned word = (unsigned)v[(ptrdiff_t)(j + 1) * words];
      mark(args, t, group, (int)(word >> (group * args->bits % 32) & ((1u << args->bits) - 1)));
    }
    append_suffix(&found, symbol_at(args->k, args->channels, args->bits, t, group), cached + i);
  }
  cursor[0] = found.count;
  cursor[1] = found.last;
  cursor[2] = found.state;
  cursor[3] = found.matched;
}

// ---- without one

/** The last place before t behind the longest common suffix of q[..t] and k, for every t of n; `common` has room for 2n. */
static void plain_suffixes(const int *q, const int *k, int n, int *common, int *found) {
  int *before = common, *now = common + n;
  for (int j = 0; j < n; j++) before[j] = 0;
  for (int t = 0; t < n; t++) {
    int symbol = q[t], longest = 1;
    found[t] = -1;
    for (int j = 0; j < t; j++) now[j] = k[j] == symbol ? 1 + (j ? before[j - 1] : 0) : 0;
    for (int j = 0; j < t; j++)
      if (now[j] >= longest) {
        longest = now[j];
        found[t] = j;
      }
    int *other = before;
    before = now;
    now = other;
    for (int j = t; j < n; j++) before[j] = 0;
  }
}

static void symbols_of(int *to, const float *x, int channels, int bits, span s, int group) {
  for (int i = 0; i < s.length; i++) to[i] = symbol_at(x, channels, bits, s.start + i, group);
}

KERNEL(rosa) {
  ARGS(rosa);
  int channels = args->channels, bits = args->bits, groups = channels / bits, words = (channels + 31) / 32;
  int width = STATES_PER_ROW * (3 + (1 << bits)), n = args->tokens;
  range own = share(groups, 32 / bits, w);
  if (own.from == own.to) return;
  int first = own.from * bits, count = (own.to - own.from) * bits;
  for (int t = 0; t < n; t++) {
    if (args->ones) zero_floats(args->ones + (ptrdiff_t)t * channels + first, count);
    if (args->zeros) zero_floats(args->zeros + (ptrdiff_t)t * channels + first, count);
  }
  int isKept = args->next_k && args->next_v && args->next_automaton && args->next_cursors;
  int *q = (int *)w->scratch, *k = q + n, *v = k + n, *found = v + n, *common = found + n;
  if (isKept) {
    ptrdiff_t places = (ptrdiff_t)args->slots * args->capacity;
    int word = first / 32, own_words = (first + count + 31) / 32 - word;
    copy_words(args->next_k, args->k_bits, places, words, word, own_words);
    copy_words(args->next_v, args->v_bits, places, words, word, own_words);
    copy_words(args->next_automaton, args->automaton, (ptrdiff_t)args->slots * args->automaton_rows, groups * width,
               own.from * width, (own.to - own.from) * width);
    copy_words(args->next_cursors, args->cursors, args->slots, 4 * groups, 4 * own.from, 4 * (own.to - own.from));
  }
  for (int row = 0; row < args->rows; row++) {
    span s = sequence_at(args->sequences, row, n, args->slots);
    if (s.length == 0) continue;
    int cached = args->counts[row];
    if (!isKept) {
      REQUIRE(cached == 0);
      for (int g = own.from; g < own.to; g++) {
        symbols_of(q, args->q, channels, bits, s, g);
        symbols_of(k, args->k, channels, bits, s, g);
        symbols_of(v, args->v, channels, bits, s, g);
        plain_suffixes(q, k, s.length, common, found);
        for (int i = 0; i < s.length; i++)
          if (found[i] >= 0) mark(args, s.start + i, g, v[found[i] + 1]);
      }
      continue;
    }
    REQUIRE(cached >= 0 && s.length <= args->capacity - cached);
    for (int i = 0; i < s.length; i++) {
      ptrdiff_t at = ((ptrdiff_t)s.slot * args->capacity + cached + i) * words, t = (ptrdiff_t)(s.start + i) * channels;
      pack(args->next_k + at, args->k + t, channels, first, count);
      pack(args->next_v + at, args->v + t, channels, first, count);
    }
    for (int g = own.from; g < own.to; g++) follow(args, s, cached, g);
  }
}

struct rosa_backward_args {
  const float *q, *k, *v;
  const int *sequences;
  const float *g1, *g0;
  float *dq, *dk, *dv;  // any may be null
  int tokens, channels, bits, slots, rows, self;
  float tau;
};

/** Σ of the gradients of the bits that are read. */
static float effect(const struct rosa_backward_args *args, span s, int group, int *symbols, int *common, int *found) {
  const int *q = symbols, *k = q + s.length, *v = k + s.length;
  float sum = 0;
  plain_suffixes(q, k, s.length, common, found);
  for (int i = 0; i < s.length; i++)
    for (int b = 0; found[i] >= 0 && b < args->bits; b++) {
      const float *g = v[found[i] + 1] >> b & 1 ? args->g1 : args->g0;
      sum += g[(ptrdiff_t)(s.start + i) * args->channels + group * args->bits + b];
    }
  return sum;
}

// dx_t = (Φ(bit = 1) - Φ(bit = 0)) / (2 max(|x|, τ)), a group of a sequence a task
KERNEL(rosa_backward) {
  ARGS(rosa_backward);
  int channels = args->channels, bits = args->bits, groups = channels / bits;
  const float *xs[3] = {args->q, args->k, args->v};
  float *targets[3] = {args->dq, args->dk, args->dv};
  for (int which = 0; which < 3; which++) zero_gaps(F32, targets[which], channels, args->sequences, args->rows, args->tokens, w);
  int *symbols = (int *)w->scratch, *common = symbols + 3 * args->tokens, *found = common + 2 * args->tokens;
  range tasks = share(args->rows * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups;
    span s = sequence_at(args->sequences, task / groups, args->tokens, args->slots);
    for (int which = 0; which < 3; which++) symbols_of(symbols + which * s.length, xs[which], channels, bits, s, group);
    float before = effect(args, s, group, symbols, common, found);
    for (int which = 0; which < (args->self ? 1 : 3); which++)
      for (int i = 0; targets[which] && i < s.length; i++)
        for (int b = 0; b < bits; b++) {
          int *own = symbols + which * s.length + i, flip = 1 << b;
          for (int each = 0; each < (args->self ? 3 : 1); each++) own[each * s.length] ^= flip;
          float after = effect(args, s, group, symbols, common, found);
          for (int each = 0; each < (args->self ? 3 : 1); each++) own[each * s.length] ^= flip;
          ptrdiff_t at = (ptrdiff_t)(s.start + i) * channels + group * bits + b;
          float x = xs[which][at], distance = x < 0 ? -x : x;
          float slope = x > 0 ? before - after : after - before;
          targets[which][at] = slope / (2 * (distance > args->tau ? distance : args->tau));
        }
    for (int which = 1; args->self && which < 3; which++)
      for (int i = 0; targets[which] && i < s.length; i++)
        zero_floats(targets[which] + (ptrdiff_t)(s.start + i) * channels + group * bits, bits);
  }
}
