// Asking a server the first question: where no answer comes, it is asked again.

/** How often, and the pause after the first time. */
const attempts = 3;
const pauseMilliseconds = 250;

/**
 * What `question` finds out with the fetch that it is given. An error after an answer, whatever it says, and after an abort is thrown at
 * once: only connections that brought nothing are tried again.
 */
export async function firstAnswer<T>(
  question: (asking: typeof fetch) => Promise<T>,
  signal: AbortSignal | undefined,
  ask: typeof fetch = fetch,
): Promise<T> {
  let reached = false;
  const noting: typeof fetch = async (...request) => {
    const response = await ask(...request);
    reached = true;
    return response;
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await question(noting);
    } catch (error) {
      if (reached || signal?.aborted || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * attempt));
    }
  }
}
