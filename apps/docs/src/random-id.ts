// Names of what pages make and keep. `crypto.randomUUID` is there on secure origins alone; pages are read on others too.

/** 128 random bits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
