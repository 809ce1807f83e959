// Lets a backend of this thread be used from another one (remote-backend.ts). What cannot be answered at once, such as memory that there
// is no room for, is told to whoever uses it next.
import { asyncDispose } from "../disposal.js";
import { BackendError, RwkvError } from "../errors.js";
import type { Backend, Executable, Memory } from "../plan/backend.js";
import type { WeightSource } from "../plan/weights.js";
import type { Storage } from "../storage.js";
import {
  errorData,
  helloOf,
  type Port,
  type Reply,
  type Request,
  receivedPlan,
  type Sent,
  type SentSource,
  type Wanted,
} from "./remote-messages.js";

/** Serves until the other side disposes of the backend, or ends. */
export function serveBackend(backend: Backend, port: MessagePort): void {
  const server = new Server(backend, port as unknown as Port);
  const own = port as unknown as Port;
  own.addEventListener("message", ({ data }) => server.receive(data as Sent));
  own.addEventListener("close", () => void backend[asyncDispose]());
  own.start?.();
}

class Server {
  readonly #memories = new Map<number, Memory | { readonly error: unknown }>();
  readonly #programs = new Map<number, Executable>();
  /** Who waits for the bytes of weights that are being loaded. */
  readonly #wanting = new Map<number, (bytes: Uint8Array | Promise<never>) => void>();

  constructor(
    private readonly backend: Backend,
    private readonly port: Port,
  ) {}

  receive({ id, ...request }: Sent): void {
    if (id === undefined) this.#act(request);
    else void this.#answer(id, request);
  }

  /** What is done without an answer. A write to what is not there tells at the next read. */
  #act(request: Request): void {
    switch (request.type) {
      case "allocate":
        this.#keep(request.memory, () => this.backend.allocate(request.bytes, request.label));
        return;
      case "upload":
        this.#keep(request.memory, () => this.backend.upload(request.weight));
        return;
      case "given": {
        const { memory, bytes } = request;
        this.#wanting.get(memory)?.(bytes instanceof Uint8Array ? bytes : Promise.reject(RwkvError.from(bytes)));
        this.#wanting.delete(memory);
        return;
      }
      case "write":
        this.#use(request.memory, (memory) => this.backend.write(memory, request.bytes, request.offset));
        return;
      case "copy": {
        const { from, fromOffset, to, toOffset, bytes } = request;
        this.#use(to, (target) => this.backend.copy(this.#memory(from), fromOffset, target, toOffset, bytes));
        return;
      }
      case "release": {
        const memory = this.#memories.get(request.memory);
        if (memory && !("error" in memory)) memory.dispose();
        this.#memories.delete(request.memory);
        return;
      }
      case "end":
        this.#programs.get(request.program)?.dispose();
        this.#programs.delete(request.program);
    }
  }

  async #answer(id: number, request: Request): Promise<void> {
    try {
      const value = await this.#valueOf(request);
      const transfer =
        value instanceof Uint8Array && value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
      this.#reply({ id, value }, transfer as ArrayBuffer[]);
    } catch (error) {
      this.#reply({ id, error: errorData(error) });
    }
    if (request.type === "dispose") this.port.close();
  }

  #reply(reply: Reply, transfer: ArrayBuffer[] = []): void {
    this.port.postMessage(reply, transfer);
  }

  #valueOf(request: Request): unknown {
    switch (request.type) {
      case "hello":
        return helloOf(this.backend);
      case "read":
        return this.backend.read(this.#memory(request.memory), request.offset, request.bytes);
      case "compile":
        return this.#compile(request);
      case "load": {
        const { memory, weight, from } = request;
        return this.backend.load!(weight, this.#source(memory, from)).then((made) => {
          this.#memories.set(memory, made);
          return made.bytes;
        });
      }
      case "submit": {
        const program = this.#programs.get(request.program);
        if (!program) throw new BackendError("the program was disposed of");
        return program.submit();
      }
      case "dispose":
        return this.backend[asyncDispose]();
      default:
        throw new BackendError(`${request.type} has no answer`);
    }
  }

  async #compile({ program, plan, bound }: Request & { readonly type: "compile" }) {
    const executable = await this.backend.compile(receivedPlan(plan), ({ id }) => this.#memory(bound.get(id)!));
    this.#programs.set(program, executable);
    return { dispatches: executable.dispatches, bytes: executable.bytes };
  }

  /** A weight that the other side has. */
  #source(memory: number, from: SentSource): WeightSource {
    const bytes = (storage: Storage) =>
      new Promise<Uint8Array>((resolve) => {
        this.#wanting.set(memory, resolve);
        this.port.postMessage({ wanted: memory, storage } satisfies Wanted, []);
      });
    return {
      ...from,
      bytes,
      async *runs(storage) {
        yield bytes(storage);
      },
      place: async () => undefined,
      rows: () => {
        throw new BackendError("a backend in another thread takes weights as they are");
      },
    };
  }

  #keep(number: number, make: () => Memory): void {
    try {
      this.#memories.set(number, make());
    } catch (error) {
      this.#memories.set(number, { error });
    }
  }

  #use(number: number, use: (memory: Memory) => void): void {
    try {
      use(this.#memory(number));
    } catch (error) {
      this.#memories.set(number, { error });
    }
  }

  /** @throws what its making threw */
  #memory(number: number): Memory {
    const memory = this.#memories.get(number);
    if (!memory) throw new BackendError("the memory was disposed of");
    if ("error" in memory) throw memory.error;
    return memory;
  }
}
