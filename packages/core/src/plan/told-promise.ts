// A promise that knows whether anybody listens. `await`, `Promise.all` and the like come through `then`, since its class is its own.
export class ToldPromise<T> extends Promise<T> {
  /** Called when somebody listens for the first time. */
  onListener: (() => void) | undefined;
  #isListenedTo = false;

  get isListenedTo(): boolean {
    return this.#isListenedTo;
  }

  /** What comes of it is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#isListenedTo = true;
    this.onListener?.();
    return super.then(onFulfilled, onRejected);
  }

  /** A rejection that nobody listens to is nobody's error. */
  silence(): void {
    super.then(undefined, () => undefined);
  }
}
