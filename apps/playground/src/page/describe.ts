// What the page says of a model, of its progress, and of failures.
import type { LoadedModel, Progress, Writing, Written } from "../rpc/calls.js";

const megabytes = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(2)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Term and description, in the order in which they are shown. */
export function modelFacts({ info }: LoadedModel): [term: string, description: string][] {
  const { tokenizer, memory } = info;
  const parameters = `${(info.parameters / 1e6).toPrecision(3)} million`;
  return [
    ["Model", info.title],
    ["File", `${info.file.split("/").at(-1)} (${info.format})`],
    ["Parameters", `${parameters}, ${info.layers} layers, ${info.channels} channels`],
    ["Weights", `${Object.keys(info.storages).join(", ")}, ${megabytes(memory.weights)}`],
    ["State", `${megabytes(memory.statePerSession)} a text, however long`],
    ["Tokenizer", tokenizer.missing !== undefined ? "none" : `${tokenizer.kind}, ${tokenizer.vocabularySize} ids`],
  ];
}

export const backendLine = ({ info, threads }: LoadedModel): string =>
  `${info.backend ?? "unknown"}, ${threads === 1 ? "one thread" : `${threads} threads`}`;

export const progressLine = ({ loadedBytes, totalBytes }: Progress): string =>
  `${megabytes(loadedBytes)} of ${megabytes(totalBytes)}`;

const rate = (tokens: number, seconds: number): string => (seconds > 0 ? (tokens / seconds).toFixed(1) : "–");

export const speedLine = ({ tokens, seconds }: Writing): string =>
  `${tokens} tokens, ${rate(tokens, seconds)} tokens a second`;

const endings: Record<Written["reason"], string> = {
  length: "as many as asked for",
  end: "the model ended the text",
  stop: "a stop string came",
  aborted: "stopped",
};

export const endLine = ({ reason, tokens, seconds }: Written): string =>
  `${tokens} tokens, ${rate(tokens, seconds)} tokens a second: ${endings[reason]}`;

/** Errors that were thrown on purpose explain themselves; others say at least that they are not the user's fault. */
export function failureLine(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "aborted") return "Loading was cancelled.";
  if (code !== undefined) return message ?? "";
  return `Something went wrong in the page: ${message ?? String(error)}`;
}
