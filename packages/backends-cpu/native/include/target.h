// What the kernels need to know of the native engine. Every kernel is compiled once for each level of the processor
// (scripts/build-native.mjs gives LEVEL), so its symbols carry the level's name.
#pragma once
#include <stdint.h>

#define JOINED_(a, b) a##_##b
#define JOINED(a, b) JOINED_(a, b)
#define KERNEL_SYMBOL(name) JOINED(kernel_##name, LEVEL)
#define pack_panel JOINED(pack_panel, LEVEL)
#define encode_rows JOINED(encode_rows, LEVEL)
#define unpack_panel JOINED(unpack_panel, LEVEL)
#define arrange_tile JOINED(arrange_tile, LEVEL)
#define apply JOINED(apply, LEVEL)
#define activate JOINED(activate, LEVEL)
#define convert_numbers JOINED(convert_numbers, LEVEL)

#define EXPORT(name)

/** Ends the step of this thread: run_guarded in engine.c goes on. */
__attribute__((noreturn)) void stop_thread(void);
#define STOP() stop_thread()

/** Sleeps while *word is `old`, at most so long; may wake early. */
void wait_on_word(int *word, int old, int nanoseconds);
void wake_word(int *word);

#if defined(__x86_64__)
#define PAUSE() __builtin_ia32_pause()
#else
#define PAUSE() __asm__ volatile("yield")
#endif

// Arguments lie in the step list as 32-bit words, addresses as two of them: no padding (src/encode/program.ts).
#pragma pack(4)
