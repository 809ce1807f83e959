// The levels of this build, best first. The build gives LEVELS as X(name) X(name) ...
#include "level.h"

#define X(name) extern const level level_##name;
LEVELS
#undef X

const level *const levels[] = {
#define X(name) &level_##name,
    LEVELS
#undef X
        0};
