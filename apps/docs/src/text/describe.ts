// What the page says of a model, of its progress, and of failures.
import type { DeviceUse } from "@rwkv-ts/core";
import type { LoadedModel, Measured, Preparing, Progress, Written } from "../rpc/calls.js";

export const megabytes = (bytes: number): string =>
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
    [
      "State",
      memory.statePerToken > 0
        ? `${megabytes(1024 * memory.statePerToken)} for every 1,024 tokens of a text`
        : `${megabytes(memory.statePerSession)} a text, however long`,
    ],
    ["Tokenizer", tokenizer.missing !== undefined ? "none" : `${tokenizer.kind}, ${tokenizer.vocabularySize} ids`],
    ...(info.notKept === undefined ? [] : [["Not kept", info.notKept] as [string, string]]),
  ];
}

/** What computes, and what it runs on. */
export function backendLine({ info, threads }: LoadedModel): string {
  if (info.backend === "webgpu") return "GPU";
  return `CPU, ${threads === 1 ? "one thread" : `${threads} threads`}`;
}

export const progressLine = ({ loadedBytes, totalBytes }: Progress): string =>
  `${megabytes(loadedBytes)} of ${megabytes(totalBytes)}`;

export const preparingLine = ({ done, total }: Preparing): string => `compiling shaders, ${done} of ${total}`;

/** Tokens a second, with three digits. */
export const rate = (tokens: number, seconds: number): string => {
  if (!(seconds > 0)) return "–";
  const value = tokens / seconds;
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
};

const endings: Record<Written["reason"], string> = {
  length: "as many as asked for",
  end: "the model ended the text",
  stop: "a stop string came",
  aborted: "stopped",
};

export const endLine = ({ reason, tokens, seconds, read }: Written): string =>
  `${tokens} tokens, ${rate(tokens, seconds)} tokens a second: ${endings[reason]}` +
  (read.tokens > 0 ? ` (before that, ${read.tokens} read in ${(1000 * read.seconds).toFixed(0)} ms)` : "");

/** Names what computed: the adapter, or how the CPU backend runs. */
export const measuredLine = ({ tokens, seconds, device }: Measured, { info }: LoadedModel): string =>
  `${rate(tokens, seconds)} tokens a second over ${tokens} tokens, on ${info.engine ?? info.backend}${device ? `; ${deviceLine(device)}` : ""}`;

const deviceLine = ({ dispatches, dispatchesPerLayer, bytesPerToken, copyBytesPerSecond, share }: DeviceUse): string =>
  `${dispatches} kernels a token, ${dispatchesPerLayer.toFixed(1)} a layer; ${megabytes(bytesPerToken)} a token, ` +
  `${(100 * share).toFixed(0)} % of the ${(copyBytesPerSecond / 1e9).toFixed(0)} GB that a copy moves a second`;

export const lostLine = (reason: string): string =>
  `The graphics device was lost (${reason.replace(/\.$/, "")}). What was written stays; the model has to be loaded again.`;

/** Errors that were thrown on purpose explain themselves; others say at least that they are not the user's fault. */
export function failureLine(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "aborted") return "Cancelled.";
  if (code !== undefined) return message ?? "";
  return `Something went wrong in the page: ${message ?? String(error)}`;
}
