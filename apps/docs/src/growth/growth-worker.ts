// An RWKV-7 and a Transformer of as many parameters read the same text of random ids, and write a few tokens wherever it has doubled.
// Their weights are as training would begin: what is measured depends on sizes alone.
import { asyncDispose, greedyChoice, Model, type Session } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, parameterCount, weightSpecs } from "@rwkv-ts/core/model";
import { openBackend } from "@rwkv-ts/preset";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { initialWeights } from "@rwkv-ts/train";
import { transformer, transformerConfig } from "@rwkv-ts/transformer";
import type { Port } from "../rpc/messages.js";
import { serve } from "../rpc/server.js";
import type { Cost, GrowthCalls } from "./calls.js";

const sizes = { layers: 6, channels: 192, vocabulary: 256 };
const shortest = 128;
/** Tokens whose median is the time of a token. */
const timed = 9;

serve<GrowthCalls>(self as unknown as Port, {
  async grow({ longest }, { signal, emit }) {
    // one thread: a token of such small models is slower on more, and times are steadier
    const { backend } = await openBackend("cpu", { threads: 1 });
    try {
      const ours = rwkv7(rwkv7Config(sizes));
      const other = transformer(transformerConfig({ ...sizes, ffn: equalFfn(parametersOf(ours)) }));
      emit({ rwkv7: parametersOf(ours), transformer: parametersOf(other) });
      const subjects = [await subject(ours, backend), await subject(other, backend)] as const;
      let read = 0;
      for (let tokens = shortest; tokens <= longest; tokens *= 2) {
        const ids = Array.from({ length: tokens - read }, (_, i) => ((read + i) * 2654435761) % sizes.vocabulary);
        read = tokens;
        const costs: Cost[] = [];
        for (const { session } of subjects) {
          signal.throwIfAborted();
          await session.feed(ids);
          costs.push(await costOf(session));
        }
        emit({ tokens, rwkv7: costs[0]!, transformer: costs[1]! });
      }
      for (const { model, session } of subjects) {
        session.dispose();
        await model.dispose();
      }
    } finally {
      await backend[asyncDispose]();
    }
    return undefined;
  },
});

const parametersOf = (architecture: Architecture): number => parameterCount(weightSpecs(architecture));

/** Inner channels with which the Transformer has the wanted number of parameters, as near as whole channels come to it. */
function equalFfn(wanted: number): number {
  const one = parametersOf(transformer(transformerConfig({ ...sizes, ffn: 1 })));
  return 1 + Math.round((wanted - one) / (3 * sizes.channels * sizes.layers));
}

async function subject(architecture: Architecture, backend: Backend) {
  function* weights() {
    for (const [name, , x] of initialWeights(architecture, 1))
      yield { name, storage: "f32" as const, bytes: new Uint8Array(x.buffer, x.byteOffset, x.byteLength) };
  }
  const model = await Model.create(architecture, backend, weights());
  return { model, session: model.session() };
}

/** On a fork, so that the text stays as long as it is said to be. */
async function costOf(session: Session): Promise<Cost> {
  const branch = session.fork();
  const { tensors } = await branch.save();
  const bytes = [...tensors.values()].reduce((sum, { data }) => sum + data.byteLength, 0);
  const times: number[] = [];
  let id = 0;
  for (let i = 0; i < timed; i++) {
    const started = performance.now();
    ({ id } = await branch.draw([id], greedyChoice));
    times.push(performance.now() - started);
  }
  branch.dispose();
  return { bytes, milliseconds: times.sort((a, b) => a - b)[Math.floor(timed / 2)]! };
}
