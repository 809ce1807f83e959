// Windows of a text for models that read only so much at a time, as lm-evaluation-harness has them (EleutherAI, lm_eval/utils.py,
// get_rolling_token_windows with context_len 1, and make_disjoint_window): windows of W tokens lie one behind the other, and each is
// predicted behind the one token before it; the last window, which is shorter, behind as many more as W allows.
import { type Architecture, stateLeaves } from "@rwkv-ts/core/model";
import type { ScoreRequest } from "../task.js";

/** Tokens of a window unless told: what lm-evaluation-harness takes where a model says nothing. */
const defaultWindow = 2048;

/** The window in which a model's texts are read, unless told; undefined for those that read any text through a state of bounded size. */
export function windowOf(architecture: Architecture | undefined): number | undefined {
  const caches = architecture ? [...stateLeaves(architecture)] : [];
  const attendsToAll = caches.some(([name, { cache }]) => name.endsWith("k_cache") && cache?.limit.above === Infinity);
  return attendsToAll ? defaultWindow : undefined;
}

/** @param context what was read before `target`: at least one id @param window undefined: all at once */
export function windowRequests(
  context: readonly number[],
  target: readonly number[],
  window = target.length,
): ScoreRequest[] {
  const requests: ScoreRequest[] = [];
  const all = [...context.slice(-1), ...target]; // target[i] is all[i + 1]
  for (let from = 0; from < target.length; from += window) {
    const end = Math.min(from + window, target.length);
    requests.push({
      kind: "score",
      context: all.slice(Math.max(0, end - window), from + 1),
      target: target.slice(from, end),
    });
  }
  return requests;
}
