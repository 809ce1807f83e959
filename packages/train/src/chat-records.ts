// Records of conversations as documents: {"messages": [{"role", "content"}, ...]}, {"prompt", "completion"}, or {"instruction", "input",
// "output"}, written as the model's chat template writes a conversation. Only answers count, unless all is to: what follows the assistant's
// label up to where the answer is over, which is the string at which a reply stops, or the end of the text. A message may have a "weight"
// (OpenAI's fine-tuning format: 0 leaves an answer out).
import { InputError } from "@rwkv-ts/core";

/** A piece of a document's text, and what each of its tokens counts. */
export interface TextSpan {
  readonly text: string;
  readonly weight: number;
}

/** A text that counts as a whole, or spans of it. */
export type TextDocument = string | readonly TextSpan[];

/** The document's text, without which parts count. */
export const textOfDocument = (document: TextDocument): string =>
  typeof document === "string" ? document : document.map(({ text }) => text).join("");

/** A message of a record. */
export interface RecordMessage {
  readonly role: "system" | "developer" | "user" | "assistant" | "tool";
  readonly content: string;
  /** 0 leaves an answer out of the loss (OpenAI's fine-tuning format). */
  readonly weight?: number;
}

/** How conversations are written; those of `@rwkv-ts/generate` fit. */
export interface RecordTemplate {
  /** A turn without the separator after it. */
  turn(message: RecordMessage): string;
  /** What opens the assistant's turn. */
  readonly assistantLabel: string;
  /** Strings at which a reply is over, the separator of turns in front. */
  readonly stop: readonly string[];
}

/** How records of conversations become documents. */
export interface ChatReading {
  readonly template: RecordTemplate;
  /** Default: answers. */
  readonly lossOn?: "answers" | "all";
  /** Whether documents are closed by an end of text; otherwise the last answer ends with the string at which replies stop. */
  readonly isClosed?: boolean;
}

const separator = "\n\n";

/** The messages of a record, or undefined for another value. @throws InputError for a record that has only some of its fields */
export function messagesOf(value: unknown): RecordMessage[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const record = value as Record<string, unknown>;
  if ("messages" in record) return listed(record.messages);
  if ("prompt" in record || "completion" in record)
    return [...asked(record, "prompt", "user"), ...asked(record, "completion", "assistant")];
  if (!("instruction" in record)) return undefined;
  const { input } = record;
  if (input !== undefined && input !== null && typeof input !== "string") throw lacks(`"input" must be a string`);
  const [{ content }] = asked(record, "instruction", "user") as [RecordMessage];
  const question: RecordMessage = { role: "user", content: input ? `${content}\n${input}` : content };
  return [question, ...asked(record, "output", "assistant")];
}

const lacks = (what: string): InputError =>
  new InputError(`${what}; a record has "text", "messages", "prompt" and "completion", or "instruction" and "output"`);

/** A field that is a text, or a list of messages. */
function asked(record: Record<string, unknown>, name: string, role: RecordMessage["role"]): RecordMessage[] {
  const value = record[name];
  if (typeof value === "string") return [{ role, content: value }];
  if (Array.isArray(value)) return listed(value);
  throw lacks(value === undefined ? `"${name}" is missing` : `"${name}" must be a string`);
}

function listed(messages: unknown): RecordMessage[] {
  if (!Array.isArray(messages) || messages.length === 0) throw lacks(`"messages" must be a list of at least one`);
  return messages.map((message: unknown, i) => {
    const { role, content, weight: given } = (message ?? {}) as Partial<Record<string, unknown>>;
    // columns of tables have null where a message has none, and integers of 64 bits
    const weight = typeof given === "bigint" ? Number(given) : (given ?? undefined);
    if (typeof role !== "string" || !roles.has(role))
      throw lacks(`message ${i + 1} has the role ${JSON.stringify(role)}, it must be one of ${[...roles].join(", ")}`);
    const text = textOfContent(content);
    if (text === undefined) throw lacks(`message ${i + 1} (${role}) must have the string "content", or parts of text`);
    if (weight !== undefined && !(typeof weight === "number" && weight >= 0 && Number.isFinite(weight)))
      throw lacks(`message ${i + 1} has the weight ${JSON.stringify(weight)}, it must be a number from 0`);
    return {
      role: role as RecordMessage["role"],
      content: text,
      ...(weight !== undefined && { weight: weight as number }),
    };
  });
}

/** A text, or OpenAI's parts of text joined; undefined for anything else, such as pictures. */
function textOfContent(content: unknown): string | undefined {
  if (typeof content === "string") return content;
  const texts = Array.isArray(content)
    ? content.map((part: unknown) => (part ?? {}) as { type?: unknown; text?: unknown })
    : [undefined];
  if (!texts.every((part) => part?.type === "text" && typeof part.text === "string")) return undefined;
  return texts.map((part) => part!.text as string).join("");
}

const roles = new Set<string>(["system", "developer", "user", "assistant", "tool"] satisfies RecordMessage["role"][]);

/** A conversation as a document. @throws InputError where answers alone count and there is none that does */
export function chatDocument(messages: readonly RecordMessage[], reading: ChatReading): TextDocument {
  const { template, lossOn = "answers", isClosed = true } = reading;
  const turns = messages.map((message) => template.turn(message));
  if (lossOn === "all") return turns.join(separator) + (isClosed ? "" : (template.stop[0] ?? ""));
  const spans: { text: string; weight: number }[] = [];
  const write = (text: string, weight: number) => {
    const last = spans.at(-1);
    if (last && last.weight === weight && weight === 0) last.text += text;
    else if (text !== "") spans.push({ text, weight });
  };
  let begun = 0; // characters of this turn and its separator that the answer before has taken as its end
  messages.forEach(({ role, weight = 1 }, i) => {
    const lead = i === 0 ? "" : separator;
    const turn = lead + turns[i]!;
    const next = i + 1 < turns.length ? separator + turns[i + 1] : isClosed ? "" : (template.stop[0] ?? "");
    const label = lead + template.assistantLabel;
    const isAnswer = role === "assistant" && weight > 0 && turn.startsWith(label);
    if (!isAnswer) write(turn.slice(begun), 0);
    else write(turn.slice(begun, Math.max(begun, label.length)), 0);
    const end = isAnswer ? (template.stop.find((stop) => next.startsWith(stop)) ?? "") : "";
    if (isAnswer) write(turn.slice(Math.max(begun, label.length)) + end, weight);
    begun = end.length;
  });
  if (!spans.some(({ weight }) => weight > 0))
    throw new InputError("the conversation has no answer of the assistant that counts: there is nothing to learn");
  return spans;
}
