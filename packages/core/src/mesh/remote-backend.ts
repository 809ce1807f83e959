// A backend that runs in another thread (a Worker), as a device of a mesh: calls become messages, in order. `serveBackend` answers them.
//
//   const { port1, port2 } = new MessageChannel();
//   worker.postMessage(port2, [port2]);                    // there: serveBackend(await createCpuBackend(), port)
//   const backend = await remoteBackend(port1);
//
// Memory that cannot be had there is told by the first program, or read, that uses it.
import { EndsWithBlockLater } from "../disposal.js";
import { BackendError, RwkvError } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import type { ProductParams } from "../ops/activation.js";
import type { Backend, Executable, Memory } from "../plan/backend.js";
import { Order } from "../plan/order.js";
import { OrderedRuns } from "../plan/ordered-runs.js";
import type { Plan, PlanBuffer } from "../plan/plan.js";
import type { Weight, WeightSource, WeightUpload } from "../plan/weights.js";
import { type DType, storageBytes } from "../storage.js";
import {
  errorData,
  type Hello,
  type Port,
  type Reply,
  type Request,
  sentPlan,
  type Wanted,
} from "./remote-messages.js";

/** The backend that `serveBackend` serves at the other end of the port, once it does. @throws BackendError where it ends before */
export async function remoteBackend(port: MessagePort): Promise<Backend> {
  const connection = new Connection(port as unknown as Port);
  return new RemoteBackend(connection, (await connection.ask({ type: "hello" })) as Hello);
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Questions and their answers. */
class Connection {
  readonly #pending = new Map<number, Pending>();
  /** Sources of the weights that are being loaded, by the number of their memory. */
  readonly #sources = new Map<number, WeightSource>();
  #asked = 0;
  #ended: BackendError | undefined;

  constructor(private readonly port: Port) {
    port.addEventListener("message", ({ data }) => this.#receive(data as Reply | Wanted));
    port.addEventListener("close", () => this.end("its thread has ended"));
    port.start?.();
    port.unref?.();
  }

  /** Sends what is not answered; later requests come behind it. */
  tell(request: Request, transfer: ArrayBuffer[] = []): void {
    if (this.#ended) throw this.#ended;
    this.port.postMessage(request, transfer);
  }

  /** Gives something up; what has ended holds nothing. */
  release(request: Request): void {
    if (!this.#ended) this.port.postMessage(request, []);
  }

  ask(request: Request): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#asked++;
    this.port.ref?.();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.port.postMessage({ ...request, id }, []);
    });
  }

  /** Lets the other side ask for the weight's bytes until it has answered. */
  async load(memory: number, weight: Weight, source: WeightSource): Promise<unknown> {
    this.#sources.set(memory, source);
    const { stored, length } = source;
    const request = { type: "load", memory, weight, from: { stored, length } } as const;
    return this.ask(request).finally(() => this.#sources.delete(memory));
  }

  async #give({ wanted: memory, storage }: Wanted): Promise<void> {
    try {
      const bytes = (await this.#sources.get(memory)!.bytes(storage)).slice();
      this.tell({ type: "given", memory, bytes }, [bytes.buffer]);
    } catch (error) {
      this.release({ type: "given", memory, bytes: errorData(error) });
    }
  }

  #receive(reply: Reply | Wanted): void {
    if ("wanted" in reply) {
      void this.#give(reply);
      return;
    }
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) this.port.unref?.();
    if ("error" in reply) pending?.reject(RwkvError.from(reply.error));
    else pending?.resolve(reply.value);
  }

  /** Whatever waits fails, and so does whatever is asked later. */
  end(why: string): void {
    this.#ended ??= new BackendError(`remote backend: ${why}`);
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
    this.port.unref?.();
  }

  close(): void {
    this.end("the backend was disposed of");
    this.port.close();
  }
}

class RemoteMemory implements Memory {
  constructor(
    readonly owner: Connection,
    readonly number: number,
    readonly bytes: number,
    readonly label: string,
    private readonly onDispose: (memory: RemoteMemory) => void,
  ) {}
  dispose(): void {
    this.onDispose(this);
  }
}

class RemoteBackend extends EndsWithBlockLater implements Backend {
  readonly name: string;
  readonly limits: Backend["limits"];
  readonly compilesSlowly: boolean;
  readonly load?: Backend["load"];
  readonly #supported: Hello["supported"];
  readonly #runs = new OrderedRuns(new Order());
  #made = 0;
  #disposing: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    { name, limits, loads, compilesSlowly = false, supported }: Hello,
  ) {
    super();
    this.name = name;
    this.limits = limits;
    if (loads) this.load = (weight, source) => this.#load(weight, source);
    this.compilesSlowly = compilesSlowly;
    this.#supported = supported;
  }

  supports(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[], params: unknown): boolean {
    const taken = this.#supported.get(op);
    if (!taken || ((params as ProductParams).operands && !taken.rounds)) return false;
    const takesInputs = inputs.every((storage, i) => taken.inputs[i]?.includes(storage));
    return takesInputs && outputs.every((type, i) => taken.outputs[i]?.includes(type));
  }

  allocate(bytes: number, label: string): Memory {
    const memory = this.#memory(bytes, label);
    this.connection.tell({ type: "allocate", memory: memory.number, bytes, label });
    return memory;
  }

  upload(weight: WeightUpload): Memory {
    const memory = this.#memory(storageBytes(weight.storage, weight.shape), weight.label);
    const bytes = weight.bytes.slice();
    this.connection.tell({ type: "upload", memory: memory.number, weight: { ...weight, bytes } }, [bytes.buffer]);
    return memory;
  }

  async #load(weight: Weight, source: WeightSource): Promise<Memory> {
    const number = this.#made++;
    const bytes = (await this.connection.load(number, weight, source)) as number;
    return this.#memory(bytes, weight.label, number);
  }

  #memory(bytes: number, label: string, number = this.#made++): RemoteMemory {
    return new RemoteMemory(this.connection, number, bytes, label, () =>
      this.connection.release({ type: "release", memory: number }),
    );
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const sent = bytes.slice();
    this.connection.tell({ type: "write", memory: this.#numberOf(target), bytes: sent, offset }, [sent.buffer]);
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const memories = { from: this.#numberOf(from), to: this.#numberOf(to) };
    this.connection.tell({ type: "copy", ...memories, fromOffset, toOffset, bytes });
  }

  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    const memory = this.#numberOf(source);
    const answer = this.#asked<Uint8Array>({ type: "read", memory, offset, bytes });
    return this.#runs.read(() => answer);
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    const bound = plan.buffers.flatMap((buffer): [number, number][] =>
      buffer.kind === "temporary" ? [] : [[buffer.id, this.#numberOf(bind(buffer))]],
    );
    const program = this.#made++;
    const request = { type: "compile", program, plan: sentPlan(plan), bound: new Map(bound) } as const;
    const facts = (await this.connection.ask(request)) as Pick<Executable, "dispatches" | "bytes">;
    return {
      ...facts,
      submit: () => {
        const answer = this.#asked<void>({ type: "submit", program });
        return this.#runs.run(() => answer);
      },
      dispose: () => this.connection.release({ type: "end", program }),
    };
  }

  /** Sent at once, so that it keeps its place among the messages; who waits for the answer hears of a failure. */
  #asked<T>(request: Request): Promise<T> {
    const answer = this.connection.ask(request) as Promise<T>;
    answer.catch(() => undefined);
    return answer;
  }

  #numberOf(memory: Memory): number {
    if (memory instanceof RemoteMemory && memory.owner === this.connection) return memory.number;
    throw new BackendError(`remote backend: ${memory?.label ?? "a memory"} belongs to another backend`);
  }

  dispose(): Promise<void> {
    this.#disposing ??= this.connection.ask({ type: "dispose" }).then(
      () => this.connection.close(),
      () => this.connection.close(), // its thread has ended, and the backend with it
    );
    return this.#disposing;
  }
}
