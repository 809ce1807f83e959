// Launches of one kernel that nothing keeps from running beside each other become one: the products of a layer that read the same level
// of values (receptance, key and value; what goes into the LoRAs; what comes out of them).
import { type Launch, mostJoined } from "../kernels/kernel.js";

/** @param steps those of a level, which do not depend on each other */
export function joinLaunches(steps: readonly (readonly Launch[])[]): (readonly Launch[])[] {
  const joined: (readonly Launch[])[] = [];
  const open: { readonly at: number; launch: Launch }[] = [];
  for (const step of steps) {
    const [only, ...others] = step;
    const same = only && others.length === 0 ? open.find(({ launch }) => canJoin(launch, only)) : undefined;
    if (same) {
      same.launch = join(same.launch, only!);
      joined[same.at] = [same.launch];
    } else {
      if (only?.kernel.joins && others.length === 0) open.push({ at: joined.length, launch: only });
      joined.push(step);
    }
  }
  return joined;
}

const canJoin = (a: Launch, b: Launch): boolean =>
  a.kernel === b.kernel &&
  a.threads === b.threads &&
  a.shared === b.shared &&
  a.given.length + b.given.length <= mostJoined;

const join = (a: Launch, b: Launch): Launch => ({
  ...a,
  given: [...a.given, ...b.given],
  blocks: [Math.max(a.blocks[0], b.blocks[0]), Math.max(a.blocks[1], b.blocks[1])],
});
