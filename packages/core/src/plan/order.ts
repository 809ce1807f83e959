// What a backend is asked for, in order: done at once while nothing is under way, and else behind everything before it.

/** Never throws and never rejects. A promise means that it is under way until then. */
export type Task = () => undefined | Promise<void>;

/** Tasks one after the other in the order in which they were added: at once while nothing is under way, else behind what is. */
export class Order {
  readonly #waiting: Task[] = [];
  #isBusy = false;
  #whenIdle: (() => void)[] = [];

  /** Whether something is under way. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Runs the task at once, or behind what is under way. */
  add(task: Task): void {
    if (this.#isBusy) this.#waiting.push(task);
    else this.#follow(task());
  }

  /** As `add`, with what the task gives or throws. */
  ask<T>(task: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.add(() => {
        try {
          resolve(task());
        } catch (error) {
          reject(error);
        }
        return undefined;
      });
    });
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    while (this.#isBusy) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  #follow(underWay: Promise<void> | undefined): void {
    if (!underWay) return;
    this.#isBusy = true;
    void underWay.then(() => this.#goOn());
  }

  #goOn(): void {
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      const underWay = task();
      if (!underWay) continue;
      this.#follow(underWay);
      return;
    }
    this.#isBusy = false;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}
