// Lines of PTX with registers that name themselves. An instruction's result is a new register, so code reads like expressions.

/** What a register holds. */
export type RegisterType = "f32" | "b16" | "b32" | "b64" | "pred";

const letters: Record<RegisterType, string> = { f32: "f", b16: "h", b32: "r", b64: "d", pred: "p" };

/** PTX's literal of the float32 next to x. */
export function literal(x: number): string {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, x);
  return `0f${view.getUint32(0).toString(16).toUpperCase().padStart(8, "0")}`;
}

export class PtxCode {
  readonly lines: string[] = [];
  readonly #counts = new Map<RegisterType, number>();
  #labels = 0;

  /** @param prefix of every register's name, so that code can stand amid other code */
  constructor(private readonly prefix = "") {}

  register(type: RegisterType): string {
    const count = this.#counts.get(type) ?? 0;
    this.#counts.set(type, count + 1);
    return `${this.prefix}${letters[type]}${count}`;
  }

  label(): string {
    return `${this.prefix}L${this.#labels++}`;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** An instruction with a result. */
  set(type: RegisterType, code: string, ...operands: readonly (string | number)[]): string {
    const result = this.register(type);
    this.line(`${code} ${[result, ...operands].join(", ")};`);
    return result;
  }

  f(code: string, ...operands: readonly (string | number)[]): string {
    return this.set("f32", code, ...operands.map((x) => (typeof x === "number" ? literal(x) : x)));
  }

  get declarations(): string[] {
    return [...this.#counts].map(
      ([type, count]) =>
        `.reg .${type} ${Array.from({ length: count }, (_, i) => `${this.prefix}${letters[type]}${i}`).join(", ")};`,
    );
  }

  /** All of it as one block with registers of its own. */
  block(): string {
    return `{\n${[...this.declarations, ...this.lines].join("\n")}\n}`;
  }
}
