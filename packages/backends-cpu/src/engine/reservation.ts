// Address space that is asked for and may be refused (iOS, 32-bit systems, limited containers): half as much is the next best.

/** Less is no use to any model. */
const leastBytes = 16 * 2 ** 20;

/**
 * What `reserve` makes of `most` bytes, or of half, a quarter and so on down to `least`; the failure of the last attempt where
 * all are refused. `reserve` throws what `isRefusal` knows when it is refused.
 */
export function reserveAtMost<T>(
  most: number,
  reserve: (bytes: number) => T,
  { least = leastBytes, isRefusal = () => true }: { least?: number; isRefusal?: (error: unknown) => boolean } = {},
): { readonly reserved: T; readonly bytes: number } | { readonly refusal: Error } {
  for (let bytes = most; ; bytes = wholePages(bytes / 2))
    try {
      return { reserved: reserve(bytes), bytes };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (bytes / 2 < least) return { refusal: error as Error };
    }
}

const pageBytes = 65536;
const wholePages = (bytes: number): number => Math.floor(bytes / pageBytes) * pageBytes;

/** For people. */
export const sizeText = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${Number((bytes / 2 ** 30).toFixed(1))} GiB` : `${Math.floor(bytes / 2 ** 20)} MiB`;
