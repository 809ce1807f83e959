// The inference suite of one golden folder: logits at every position, states, activations; sequence and recurrent mode, any
// split, packed batches, save, restore and fork; every file and storage. Any architecture passes through the same suite.
import { existsSync } from "node:fs";
import { loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { Model, type ModelOptions, type Storage } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, storageFor, weightSpecs } from "@rwkv-ts/core/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestedBackend, testedBackends } from "./backends.js";
import { expectClose, expectStateClose } from "./compare.js";
import { goldenJson, goldenPath, goldenTensors, type Numbers } from "./files.js";

export interface InferenceSuite {
  /** Folder below golden, e.g. `rwkv7`. */
  readonly folder: string;
  /** Builds the architecture from the tensors' shapes. */
  architecture(
    tensors: ReadonlyMap<string, { shape: readonly number[] }>,
    metadata: Readonly<Record<string, string>>,
  ): Architecture;
  /** The only file of the model; default: there are model.pth and model.safetensors. */
  readonly file?: string;
  /** Tensors of the file that are allowed to be left over. */
  ignore?(name: string): boolean;
  /** The name of an official activation here; default: the same. */
  activation?(official: string): string;
  readonly backends?: readonly TestedBackend[];
  /** What is built from tested layers and ops: everything on one backend, on the others a packed batch or a sequence. */
  readonly brief?: boolean;
}

/** The backend on which a brief suite runs whole. */
export const fullBackend = "cpu, wasm, 1 thread";

export async function loadGolden(
  suite: InferenceSuite,
  file: string,
  backend: Backend,
  storage: Storage = "f32",
  options: ModelOptions = {},
) {
  const checkpoint = await openCheckpoint(goldenPath(suite.folder, file));
  const architecture = suite.architecture(checkpoint.tensors, checkpoint.metadata);
  const specs = [...weightSpecs(architecture)].map(([name, s]) => ({
    name,
    shape: s.shape,
    storage: storageFor(s, storage),
  }));
  const weights = loadWeights(checkpoint, specs, suite.ignore ? { ignore: suite.ignore } : {});
  const model = await Model.create(architecture, backend, weights, options);
  await checkpoint.close();
  return model;
}

type Expected = Map<string, Numbers>;
const tokensOf = (expected: Expected, name: string) => expected.get(`${name}.tokens`)!.data as Int32Array;

export function inferenceSuite(suite: InferenceSuite): void {
  describe(`golden ${suite.folder}`, () => {
    let expected: Expected;
    // biome-ignore lint/suspicious/noExplicitAny: cases.json as documented beside it
    let cases: any;
    beforeAll(async () => {
      expected = await goldenTensors(suite.folder, "expected.safetensors");
      cases = goldenJson(suite.folder, "cases.json");
    });
    for (const tested of suite.backends ?? testedBackends) backendTests(suite, tested, () => ({ expected, cases }));
  });
}

// biome-ignore lint/suspicious/noExplicitAny: cases.json as documented beside it
function backendTests(suite: InferenceSuite, tested: TestedBackend, data: () => { expected: Expected; cases: any }) {
  describe(tested.name, () => {
    let backend: Backend;
    let model: Model;
    const isShort = (suite.brief && tested.name !== fullBackend) ?? false;
    const logitsTolerance = tested.exact ? 5e-6 : 2e-4;
    const stateTolerance = tested.exact ? 5e-6 : 1e-4;
    beforeAll(async () => {
      backend = await tested.create();
      model = await loadGolden(suite, suite.file ?? "model.pth", backend, "f32", { slots: 1 });
    });
    afterAll(async () => {
      await model[Symbol.asyncDispose]();
      await backend[Symbol.asyncDispose]();
    });
    const expectStates = async (session: ReturnType<Model["session"]>, name: string) => {
      const { tensors } = await session.save();
      const wanted = [...data().expected].filter(([key]) => key.startsWith(`${name}.state.`));
      expect(wanted.length).toBeGreaterThan(0);
      for (const [key, { data: numbers }] of wanted) {
        const own = tensors.get(key.slice(name.length + 1));
        expect(own, key).toBeDefined();
        expectStateClose(own!.data, numbers, stateTolerance, key);
      }
    };

    for (const name of ["short", "one", "long"]) {
      test.skipIf(isShort && !((tested.exact || tested.slow) && name === "short"))(
        `${name}: sequence mode`,
        async () => {
          const { expected } = data();
          using session = model.session();
          const logits = await session.feedAll(tokensOf(expected, name));
          expectClose(logits, expected.get(`${name}.logits`)!.data, logitsTolerance, "logits");
          if (name !== "one") await expectStates(session, name);
        },
      );
      test.skipIf(isShort || (tested.slow && name === "long"))(`${name}: recurrent mode`, async () => {
        const { expected } = data();
        using session = model.session();
        const v = model.vocabularySize;
        const tokens = tokensOf(expected, name);
        for (let t = 0; t < tokens.length; t++) {
          const logits = await session.feed([tokens[t]!]);
          expectClose(
            logits,
            expected.get(`${name}.logits`)!.data.subarray(t * v, (t + 1) * v),
            logitsTolerance,
            `logits ${t}`,
          );
        }
        if (name !== "one") await expectStates(session, name);
      });
    }

    test.skipIf(isShort || tested.slow)("any split of the long text gives the same", async () => {
      const { expected, cases } = data();
      using session = model.session();
      const tokens = tokensOf(expected, "long");
      let at = 0;
      for (const size of [...cases.chunk_splits_for_long, tokens.length]) {
        const part = tokens.slice(at, at + size);
        if (part.length === 0) break;
        const logits = await session.feedAll(part);
        const v = model.vocabularySize;
        expectClose(
          logits,
          expected.get("long.logits")!.data.subarray(at * v, (at + part.length) * v),
          logitsTolerance,
          `from ${at}`,
        );
        at += part.length;
      }
      expect(at).toBe(tokens.length);
      await expectStates(session, "long");
    });

    test.skipIf(isShort && tested.exact)(
      "a packed batch of sequences of different lengths and of decoding ones",
      async () => {
        const { expected } = data();
        const names = ["long", "one", "short", "short"];
        const sessions = names.map(() => model.session());
        const v = model.vocabularySize;
        // the last one has already read 39 of its 40 tokens
        await sessions[3]!.feed(tokensOf(expected, "short").slice(0, 39));
        const parts = names.map((name, i) => (i === 3 ? tokensOf(expected, name).slice(39) : tokensOf(expected, name)));
        const results = await model.step(
          sessions.map((session, i) => ({ session, tokens: parts[i]!, logits: i % 2 ? "last" : "all" })),
        );
        names.forEach((name, i) => {
          const all = expected.get(`${name}.logits`)!.data;
          expectClose(results[i]!, i % 2 ? all.subarray(all.length - v) : all, logitsTolerance, `${name} ${i}`);
        });
        await expectStates(sessions[0]!, "long");
        await expectStates(sessions[3]!, "short");
        for (const session of sessions) session.dispose();
      },
    );

    test.skipIf(isShort || tested.slow)("fork, save and restore continue the same text", async () => {
      const { expected } = data();
      const tokens = tokensOf(expected, "short");
      using session = model.session();
      await session.feed(tokens.slice(0, 17));
      using fork = session.fork();
      const saved = await session.save();
      await session.feed([1, 2, 3]);
      using restored = model.session();
      restored.restore(saved);
      expect(restored.position).toBe(17);
      for (const copy of [fork, restored]) {
        const logits = await copy.feedAll(tokens.slice(17));
        expectClose(
          logits,
          expected.get("short.logits")!.data.subarray(17 * model.vocabularySize),
          logitsTolerance,
          "logits",
        );
        await expectStates(copy, "short");
      }
    });

    test.skipIf(isShort && !tested.exact)("activations of the official modules", async () => {
      const activations = await goldenTensors(suite.folder, "activations.safetensors");
      const names = [...activations.keys()];
      const tokens = tokensOf(data().expected, "short").slice(0, activations.get(names[0]!)!.shape[0]);
      const own = suite.activation ?? ((name: string) => name);
      const found = await model.inspect(tokens, names.map(own));
      for (const name of names)
        expectClose(found.get(own(name))!.data, activations.get(name)!.data, tested.exact ? 1e-5 : 1e-4, name);
    });

    // where there is one file, the numbers are the same in another storage
    const hasBoth = !suite.file && existsSync(goldenPath(suite.folder, "model.safetensors"));
    const other = suite.file ?? (hasBoth ? "model.safetensors" : "model.pth");
    for (const [file, storage] of [
      ...(other === "model.pth" ? [] : [[other, "f32"] as const]),
      [suite.file ?? "model.pth", "bf16"],
      [other, "f16"],
    ] as const)
      test.skipIf(isShort)(`${file} as ${storage} gives the same logits`, async () => {
        const { expected, cases } = data();
        if (!cases.weights_exact_in_fp16_and_bf16 && storage !== "f32") return;
        const other = await loadGolden(suite, file, backend, storage);
        using session = other.session();
        const logits = await session.feedAll(tokensOf(expected, "short"));
        expectClose(logits, expected.get("short.logits")!.data, logitsTolerance, "logits");
        await other[Symbol.asyncDispose]();
      });
  });
}
