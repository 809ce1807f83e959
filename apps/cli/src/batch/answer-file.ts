// The file of answers of a batch: JSON Lines, each appended whole as soon as it is there, so that a run that was cut off goes on behind it.
import { type FileHandle, open, readFile, truncate } from "node:fs/promises";

export class AnswerFile implements AsyncDisposable {
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: FileHandle,
    /** What is answered already, by custom_id. */
    readonly answered: ReadonlySet<string>,
  ) {}

  /** Opens a file of answers, or begins one. A line that was not written to its end is cut off. */
  static async open(path: string): Promise<AnswerFile> {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return Buffer.alloc(0);
    });
    const whole = bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
    const answered = lines.map((line) => (JSON.parse(line) as { custom_id: string }).custom_id);
    if (whole < bytes.length) await truncate(path, whole);
    return new AnswerFile(await open(path, "a"), new Set(answered));
  }

  /** Appends an answer as one line. */
  append(answer: object): Promise<void> {
    const line = `${JSON.stringify(answer)}\n`;
    const written = this.#last.then(() => this.file.appendFile(line));
    this.#last = written.catch(() => undefined);
    return written;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await this.file.close();
  }
}
