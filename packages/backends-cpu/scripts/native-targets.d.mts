/** The name of this platform; it may be one that there is no build for. */
export function platformName(): string;
