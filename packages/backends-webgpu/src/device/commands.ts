// The order of things on the device's queue. Commands are gathered in one encoder and go out together: with the read that waits
// for them, before the next write, or at the end of the turn; so a step and the read of its result are one submit. Failures are
// kept, and reported by whatever is next awaited.
import { BackendError } from "@rwkv-ts/core";

/** Submits that may be unfinished before the next one waits. */
const mostInFlight = 2;

/** Milliseconds within which the loss of a device is known after its calls have begun to fail. */
const lossDelay = 100;

/** COPY_DST | MAP_READ of the WebGPU specification's GPUBufferUsage, and READ of its GPUMapMode. */
const stagingUsage = 0x8 | 0x1;
const mapRead = 1;
const mostStagingBuffers = 4;

/** What can be recorded again and again. */
export interface Recorded {
  record(encoder: GPUCommandEncoder): void;
}

export class Commands {
  #encoder: GPUCommandEncoder | undefined;
  #scheduled = false;
  #failure: BackendError | undefined;
  #lost: BackendError | undefined;
  readonly #pending = new Set<Promise<unknown>>();
  readonly #dead: GPUBuffer[] = [];
  readonly #staging: GPUBuffer[] = [];
  #inFlight: Promise<void>[] = [];
  /** The program that ran last, and its next run where it was recorded ahead. */
  #last: Recorded | undefined;
  #ahead: { readonly program: Recorded; readonly encoder: GPUCommandEncoder } | undefined;

  constructor(private readonly device: GPUDevice) {
    void device.lost.then(({ reason, message }) => {
      const how = reason === "destroyed" ? "the backend was disposed of" : `the device was lost: ${message || reason}`;
      this.#lost = new BackendError(
        `webgpu backend: ${how}; open a new backend, load the model again and restore saved states`,
      );
    });
    device.addEventListener("uncapturederror", this.#onError);
  }

  readonly #onError = (event: GPUUncapturedErrorEvent): void => {
    event.preventDefault?.();
    this.#failure ??= new BackendError(`webgpu backend: ${event.error.message}`);
  };

  /** Ends the device after everything enqueued. A listener that stayed would keep it in memory: Dawn holds on to listeners. */
  async destroyDevice(): Promise<void> {
    this.flush();
    await this.device.queue.onSubmittedWorkDone().catch(() => undefined);
    this.device.removeEventListener("uncapturederror", this.#onError);
    this.device.destroy();
  }

  /** @throws BackendError once the device is lost, or for the first failure since it was last asked */
  check(): void {
    if (this.#lost) throw this.#lost;
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure;
  }

  /** Why a call of the device failed: the loss of the device, which may come to light a little later, or else `error`. */
  async reasonOf(error: BackendError): Promise<BackendError> {
    await Promise.race([this.device.lost, new Promise((resolve) => setTimeout(resolve, lossDelay))]);
    return this.#lost ?? error;
  }

  /** Waits until every guarded call has been judged. @throws BackendError */
  async settle(): Promise<void> {
    await Promise.all(this.#pending);
    this.check();
  }

  /** Runs a call whose failure the device reports later; `what` it does is part of the message. */
  guard<T>(what: string, call: () => T): T {
    this.device.pushErrorScope("out-of-memory");
    this.device.pushErrorScope("validation");
    const result = call();
    const judge = async (scope: Promise<GPUError | null>) => {
      const error = await scope.catch(() => null);
      if (error) this.#failure ??= new BackendError(`webgpu backend: ${what} failed: ${error.message}`);
    };
    const judged = Promise.all([judge(this.device.popErrorScope()), judge(this.device.popErrorScope())]);
    this.#pending.add(judged);
    void judged.finally(() => this.#pending.delete(judged));
    return result;
  }

  encode(record: (encoder: GPUCommandEncoder) => void): void {
    this.#encoder ??= this.device.createCommandEncoder();
    record(this.#encoder);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  /** Sends what was gathered, and frees what was given up. */
  flush(): void {
    if (!this.#encoder && this.#dead.length === 0) return;
    const commands = this.#encoder ? [this.#encoder.finish()] : [];
    this.#encoder = undefined;
    this.device.queue.submit(commands);
    if (this.#dead.length === 0) return;
    for (const buffer of this.#dead.splice(0)) buffer.destroy();
    this.device.queue.submit([]); // Dawn frees what was destroyed at the submit after it
  }

  /**
   * Gathers a run of a program; resolves when so few are under way that the next may follow. A program that runs again and
   * again is recorded for the next time while the device is at work.
   */
  run(program: Recorded): void | Promise<void> {
    const ahead = this.#ahead?.program === program ? this.#ahead.encoder : undefined;
    this.#ahead = undefined;
    if (ahead) {
      this.flush();
      this.#encoder = ahead;
      this.#schedule();
    } else this.encode((encoder) => program.record(encoder));
    const repeats = this.#last === program;
    this.#last = program;
    const done = Promise.resolve().then(async () => {
      this.flush();
      if (repeats && this.#last === program && !this.#lost) this.#recordAhead(program);
      await this.device.queue.onSubmittedWorkDone().catch(() => undefined);
      this.#inFlight = this.#inFlight.filter((other) => other !== done);
    });
    this.#inFlight.push(done);
    if (this.#inFlight.length >= mostInFlight) return this.#inFlight[0]!;
  }

  #recordAhead(program: Recorded): void {
    const encoder = this.device.createCommandEncoder();
    program.record(encoder);
    this.#ahead = { program, encoder };
  }

  /** Drops what was recorded ahead: it names a buffer that will be no more. */
  forgetAhead(): void {
    this.#ahead = undefined;
  }

  /** Drops what was recorded of a program that will not run again. */
  forget(program: Recorded): void {
    if (this.#last === program) this.#last = undefined;
    if (this.#ahead?.program === program) this.#ahead = undefined;
  }

  write(buffer: GPUBuffer, offset: number, bytes: Uint8Array): void {
    this.flush();
    this.device.queue.writeBuffer(buffer, offset, bytes as Uint8Array<ArrayBuffer>);
  }

  /** A copy of bytes as they are after everything gathered before. Offset and size are multiples of four. */
  async read(buffer: GPUBuffer, offset: number, bytes: number): Promise<Uint8Array> {
    this.check();
    const at = this.#staging.findIndex((each) => each.size >= bytes && each.size <= 4 * bytes + 4096);
    const [staging = this.#createStaging(bytes)] = at < 0 ? [] : this.#staging.splice(at, 1);
    this.encode((encoder) => encoder.copyBufferToBuffer(buffer, offset, staging, 0, bytes));
    this.flush();
    try {
      await staging.mapAsync(mapRead, 0, bytes);
    } catch (error) {
      const failed = new BackendError(`webgpu backend: reading failed: ${(error as Error).message}`, { cause: error });
      const reason = await this.reasonOf(failed);
      await this.settle();
      throw reason;
    }
    const copy = new Uint8Array(staging.getMappedRange(0, bytes)).slice();
    staging.unmap();
    this.#staging.push(staging);
    if (this.#staging.length > mostStagingBuffers) this.destroyLater(this.#staging.shift()!);
    await this.settle();
    return copy;
  }

  #createStaging(bytes: number): GPUBuffer {
    return this.guard(`allocating ${bytes} bytes to read from`, () =>
      this.device.createBuffer({ size: Math.max(4, bytes), usage: stagingUsage, label: "reading" }),
    );
  }

  /** Frees a buffer once nothing that was gathered can need it. */
  destroyLater(buffer: GPUBuffer): void {
    this.#dead.push(buffer);
    queueMicrotask(() => this.flush());
  }
}
