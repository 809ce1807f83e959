// How fast a model writes, apart from text: the steps of one session, each with the likeliest token of the step before.
import { breather, greedyChoice, type Model, measureDevice } from "@rwkv-ts/core";
import type { Measured } from "../rpc/calls.js";

/** Steps before the clock starts: shaders are compiled and memory is there. */
const warmUp = 4;

export async function measureSpeed(model: Model, tokens: number, signal: AbortSignal): Promise<Measured> {
  using session = model.session();
  const breathe = breather();
  let started = 0;
  let next = 0;
  for (let step = -warmUp; step < tokens; step++) {
    if (step === 0) started = performance.now();
    next = (await session.draw([next], greedyChoice, { signal })).id;
    await breathe();
  }
  const seconds = (performance.now() - started) / 1000;
  return { tokens, seconds, device: await measureDevice(model, (1000 * seconds) / tokens) };
}
