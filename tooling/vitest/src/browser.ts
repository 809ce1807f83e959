// For tests in the browser: which set-up they run in, golden files over HTTP, questions to workers.
import { inject } from "vitest";

export { readSafetensors, type Tensor } from "./safetensors.js";

/** Whether this set-up serves its pages with the headers that allow shared memory. */
export const isolated = inject("isolated");

/** The address of a golden file. `log`: a key under which the server notes requests; `delay`: milliseconds before each answer. */
export function goldenUrl(path: string, query: { readonly log?: string; readonly delay?: number } = {}): URL {
  const url = new URL(`/golden/${path}`, location.href);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/** The Range headers of the requests made under a key; "whole" where there was none. */
export async function requestedRanges(log: string): Promise<string[]> {
  return (await fetch(`/golden-log/${log}`)).json();
}

/** Sends one message and resolves to the first answer; rejects when the worker cannot be loaded or throws. */
export function ask<Answer>(worker: Worker, message: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message: text }) => reject(new Error(text || "the worker could not be loaded"));
    worker.postMessage(message);
  });
}

/** Why WebGPU cannot be tested in this browser, or nothing; an adapter in software will do. */
export async function adapterMissing(): Promise<string> {
  if (!navigator.gpu) return "this browser has no WebGPU";
  return (await navigator.gpu.requestAdapter()) ? "" : "WebGPU has no adapter here";
}
