// The update of all parameters from the gradients in memory, and their norm, which is known before anything is changed.
import { InputError } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import { Program } from "@rwkv-ts/core/tools";
import type { EngineOptions } from "./engine-options.js";
import {
  type OptimizerOptions,
  type OptimizerRule,
  officialAdamW,
  optimizers,
  traceNorm,
  traceUpdate,
  updateInputs,
} from "./optimizers/index.js";
import { allocateMoments, type Parameter } from "./parameters.js";

export class Updater {
  readonly options: OptimizerOptions;
  readonly #rule: OptimizerRule;
  readonly #inLayers: ReadonlySet<string>;
  #norm: Promise<Program> | undefined;
  #update: Promise<Program> | undefined;

  /** Makes the moments that the optimiser keeps. @throws InputError for an optimiser that devices cannot share, or that has nothing to do */
  constructor(
    architecture: Architecture,
    private readonly backend: Backend,
    private readonly parameters: readonly Parameter[],
    private readonly engine: Pick<EngineOptions, "optimizer" | "averageDecay" | "parallel">,
    private readonly bind: (name: string, kind: string) => Memory | undefined,
  ) {
    const { name = "adamw", ...given } = engine.optimizer ?? {};
    this.#rule = optimizers[name];
    this.options = { ...officialAdamW, ...this.#rule.defaults, ...given };
    if (engine.parallel === "tensor" && !this.#rule.isElementwise)
      throw new InputError(
        `${name} needs whole matrices, which devices of parallel: "tensor" share: use adamw or lion`,
      );
    this.#inLayers = layerMatrices(architecture);
    if (this.#rule.isOfMatrices && !parameters.some((p) => this.#inLayers.has(p.name)))
      throw new InputError(
        `${name} is for the matrices of layers, of which none is trained here; what it does for all else is adamw: use that`,
      );
    for (const p of parameters) {
      allocateMoments(backend, p, this.#rule.moments(p, this.#inLayers.has(p.name)));
      if (engine.averageDecay !== undefined) allocateMoments(backend, p, { average: p.shape });
    }
  }

  /** The global norm of the gradients. */
  async norm(): Promise<number> {
    this.#norm ??= Program.compile(this.backend, {
      outputs: new Map([["norm", traceNorm(this.parameters)]]),
      bind: this.bind,
    });
    return (await (await this.#norm).result("norm"))[0]!;
  }

  /** Asks for one update. @param number of the update, from 1. @returns what waits for it */
  async begin(learningRate: number, weightDecay: number, number: () => number): Promise<() => Promise<void>> {
    this.#update ??= this.#compile();
    const program = await this.#update;
    const inputs = updateInputs(learningRate, weightDecay, number(), this.options);
    for (const [name, value] of Object.entries(inputs))
      if (program.takes(name)) program.write(name, Float32Array.of(value));
    return async () => program.submit();
  }

  #compile(): Promise<Program> {
    const { norm, updates } = traceUpdate(this.parameters, {
      rule: this.#rule,
      options: this.options,
      inLayers: this.#inLayers,
      averageDecay: this.engine.averageDecay,
    });
    return Program.compile(this.backend, { outputs: new Map([["norm", norm]]), updates, bind: this.bind });
  }

  async dispose(): Promise<void> {
    for (const program of [this.#norm, this.#update]) (await program)?.dispose();
  }
}

/** Names of the matrices of layers: not the embedding, nor the head. */
const layerMatrices = (architecture: Architecture): ReadonlySet<string> => {
  const inLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  const matrices = [...weightSpecs(architecture)].filter(([name, { role }]) => role === "matrix" && inLayer(name));
  return new Set(matrices.map(([name]) => name));
};
