// Training of every architecture on packed texts and in chunks: what the texts give one by one and whole.
import { packsOnDevices, quickBackends, trainsTexts } from "@rwkv-ts/golden";
import { architectures, small } from "./support/small-architectures.js";

/** Whose attention reads all of a text, or whose state is no vector of floats. */
const wholeTexts = /^(rwkv-x|rwkv7b|rwkv8-(rc00-hybrid|rosa)|transformer)/;

const all = quickBackends().filter(({ name }) => !name.includes("1 thread"));
// one engine each, and every engine for one of them
for (const { title, make } of architectures) {
  const backends = title === "rwkv7" ? all : all.slice(-1);
  const chunks = wholeTexts.test(title) ? "none" : title === "rwkv4" ? "truncated" : "through";
  // RWKV-X fills texts up with token 261
  trainsTexts(title, make({ ...small, layers: 2, vocabulary: 265 }), { chunks, backends });
}

for (const { title, make } of architectures)
  if (["rwkv7", "rwkv-x"].includes(title)) packsOnDevices(title, make({ ...small, layers: 2, vocabulary: 265 }));
