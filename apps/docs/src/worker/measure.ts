// How fast a model writes, apart from text: the steps of one session, each with the likeliest token of the step before.
import { breather, greedyChoice, type Model, measureDevice } from "@rwkv-ts/core";
import type { Measured } from "../rpc/calls.js";

/** Steps before the clock starts: shaders are compiled and memory is there. */
const warmUp = 4;
/** A slow device makes fewer steps: nobody waits longer than that. */
const [fewest, longestSeconds] = [8, 3];

/** @param most steps, fewer where they take long */
export async function measureSpeed(model: Model, most: number, signal: AbortSignal): Promise<Measured> {
  using session = model.session();
  const breathe = breather();
  let started = 0;
  let tokens = 0;
  let next = 0;
  const elapsed = () => (performance.now() - started) / 1000;
  for (let step = -warmUp; step < most && (tokens < fewest || elapsed() < longestSeconds); step++) {
    if (step === 0) started = performance.now();
    next = (await session.draw([next], greedyChoice, { signal })).id;
    tokens = step + 1;
    await breathe();
  }
  const seconds = elapsed();
  return { tokens, seconds, device: await measureDevice(model, (1000 * seconds) / tokens) };
}
