// A conversation over standard input and output: prompts and colours for people, plain replies for pipes.
import { createInterface, type Interface } from "node:readline";
import { RwkvError } from "@rwkv-ts/core";
import type { Chat, ChatReply, ReplyPart } from "@rwkv-ts/generate";
import { interruptedCode } from "../terminal/report-error.js";
import { write } from "../terminal/streams.js";

const help = `/again  another reply to the last message
/undo   take the last message and its reply back
/help   these commands
/exit   end (or Ctrl-D)
Ctrl-C stops a reply.
`;

export class Conversation {
  readonly #chat: Chat;
  readonly #silent: boolean;
  readonly #isTerminal = Boolean(process.stdin.isTTY);
  #lines: Interface | undefined;
  /** Present while a reply is written. */
  #stop: AbortController | undefined;

  /** @param silent writes no replies */
  constructor(chat: Chat, silent: boolean) {
    this.#chat = chat;
    this.#silent = silent;
  }

  /** Until the input ends, or /exit, or Ctrl-C where no reply is being written. */
  async hold(): Promise<void> {
    const terminal = this.#isTerminal && !this.#silent;
    const lines = createInterface({ input: process.stdin, ...(terminal && { output: process.stdout }), terminal });
    this.#lines = lines;
    const interrupt = () => this.#interrupt();
    lines.on("SIGINT", interrupt);
    process.on("SIGINT", interrupt);
    lines.setPrompt(terminal ? "> " : "");
    // lines that came before the input's end are still read after it, and since Node 24 nothing may be prompted for then
    let ended = false;
    lines.once("close", () => {
      ended = true;
    });
    try {
      lines.prompt();
      for await (const line of lines) {
        if ((await this.#handle(line.trim())) === "end") break;
        if (!ended) lines.prompt();
      }
    } finally {
      process.off("SIGINT", interrupt);
      lines.close();
    }
  }

  #interrupt(): void {
    if (this.#stop && !this.#stop.signal.aborted) {
      this.#stop.abort();
      return;
    }
    process.exitCode = interruptedCode;
    if (!this.#silent) process.stdout.write("\n");
    if (this.#stop) process.exit(interruptedCode);
    this.#lines?.close();
  }

  async #handle(line: string): Promise<"end" | undefined> {
    if (line === "") return undefined;
    if (line === "/exit") return "end";
    if (line === "/help") await this.#say(help);
    else if (line === "/undo") await this.#say(`${this.#chat.undo().length} messages taken back\n`);
    else if (line === "/again") await this.#reply((signal) => this.#chat.regenerate({ signal }));
    else if (/^\/\w+$/.test(line)) await this.#say(`there is no ${line}; /help lists what there is\n`);
    else await this.#reply((signal) => this.#chat.send(line, { signal }));
    return undefined;
  }

  /** Streams a reply; thoughts are dimmed. */
  async #reply(start: (signal: AbortSignal) => AsyncGenerator<ReplyPart, ChatReply, void>): Promise<void> {
    this.#stop = new AbortController();
    try {
      const parts = start(this.#stop.signal);
      let before: ReplyPart["kind"] | undefined;
      for (let step = await parts.next(); !step.done; step = await parts.next()) {
        const { kind, text } = step.value;
        const gap = before !== undefined && before !== kind ? "\n\n" : "";
        before = kind;
        await this.#say(gap + (kind === "thought" && process.stdout.isTTY ? `\x1b[2m${text}\x1b[22m` : text));
      }
      await this.#say("\n");
    } catch (error) {
      if (!this.#isForgiven(error)) throw error;
      if (this.#silent) process.stderr.write(`${error.message}\n`);
      await this.#say(`${error.message}\n`);
    } finally {
      this.#stop = undefined;
    }
  }

  /**
   * What a line asks for and cannot be had does not end the conversation: a reply to nothing, and for people also a message that
   * the tokenizer cannot write. A program that sends such a message hears of it by the exit code.
   */
  #isForgiven(error: unknown): error is RwkvError {
    if (!RwkvError.is(error)) return false;
    return error.code === "input" || (error.code === "tokenizer" && this.#isTerminal);
  }

  async #say(text: string): Promise<void> {
    if (!this.#silent) await write(text);
  }
}
