// Every method of training on every generation.
import { tunableStates } from "@rwkv-ts/core/model";
import { trainsByMethods } from "@rwkv-ts/golden";
import { tunableStatesOf } from "@rwkv-ts/preset";
import { architectures, small } from "./support/small-architectures.js";

// ROSA's gradients are stand-ins for those of its bits, which no difference of losses shows
for (const { title, make } of architectures.filter(({ title }) => !/rwkv8|rwkv5 5\.[01]/.test(title))) {
  const architecture = make({ ...small, vocabulary: 61 });
  trainsByMethods(title, architecture, tunableStates(architecture).length > 0 ? tunableStatesOf(architecture) : []);
}
