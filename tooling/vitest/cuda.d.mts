export function buildEmulatedCuda(): string | undefined;
export function emulatedCuda(): { library: string; reason?: undefined } | { library?: undefined; reason: string };
export function useEmulatedCuda(): string | undefined;
