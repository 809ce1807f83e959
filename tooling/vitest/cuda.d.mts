export function buildEmulatedCuda(): string | undefined;
export function useEmulatedCuda(): string | undefined;
