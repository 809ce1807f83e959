// Pipelines by their code: compiled once for a device, in parallel, and shared by every program.
import { BackendError } from "@rwkv-ts/core";
import type { Commands } from "../device/commands.js";
import type { Module } from "./module.js";

export interface Pipeline {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

/** How far the compilation of shaders is. */
export interface CompileProgress {
  /** Pipelines that are ready, of those asked for so far. */
  readonly compiled: number;
  readonly total: number;
}

/** COMPUTE of the WebGPU specification's GPUShaderStage. */
const computeStage = 4;

export class Pipelines {
  readonly #pipelines = new Map<string, Promise<Pipeline>>();
  readonly #ready = new Map<string, Pipeline>();
  readonly #layouts = new Map<string, GPUBindGroupLayout>();
  #compiled = 0;

  constructor(
    private readonly device: GPUDevice,
    private readonly commands: Commands,
    private readonly onProgress: (progress: CompileProgress) => void = () => undefined,
  ) {}

  /** How many different ones there are. */
  get count(): number {
    return this.#pipelines.size;
  }

  of(name: string, module: Module): Promise<Pipeline> {
    const known = this.#pipelines.get(module.code);
    if (known) return known;
    const pipeline = this.#compile(name, module);
    this.#pipelines.set(module.code, pipeline);
    pipeline.catch(() => this.#pipelines.delete(module.code));
    return pipeline;
  }

  /** Compiled while the caller waits: for small shaders that synchronous calls need. */
  now(name: string, { code, bindings }: Module): Pipeline {
    const known = this.#ready.get(code);
    if (known) return known;
    const module = this.device.createShaderModule({ code, label: name });
    const layout = this.#layout(bindings.map(({ written }) => written));
    const pipelineLayout = this.device.createPipelineLayout({ bindGroupLayouts: [layout] });
    const compute = { module, entryPoint: "main" };
    const pipeline = this.device.createComputePipeline({ label: name, layout: pipelineLayout, compute });
    this.#ready.set(code, { pipeline, layout });
    return { pipeline, layout };
  }

  async #compile(name: string, { code, bindings }: Module): Promise<Pipeline> {
    this.device.pushErrorScope("validation");
    const module = this.device.createShaderModule({ code, label: name });
    const layout = this.#layout(bindings.map(({ written }) => written));
    const compiling = this.device.createComputePipelineAsync({
      label: name,
      layout: this.device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module, entryPoint: "main" },
    });
    const invalid = this.device.popErrorScope();
    try {
      const pipeline = await compiling;
      const error = await invalid;
      if (error) throw error;
      this.#compiled += 1;
      this.onProgress({ compiled: this.#compiled, total: this.#pipelines.size });
      return { pipeline, layout };
    } catch (error) {
      await invalid.catch(() => undefined);
      const { messages } = await module.getCompilationInfo().catch(() => ({ messages: [] }));
      const details = messages.map(({ lineNum, message }) => `line ${lineNum}: ${message}`);
      const reason = details.length > 0 ? details.join("; ") : (error as Error).message;
      throw await this.commands.reasonOf(
        new BackendError(`webgpu backend: the shader of ${name} does not compile: ${reason}`, { cause: code }),
      );
    }
  }

  #layout(written: readonly boolean[]): GPUBindGroupLayout {
    const key = written.join();
    const known = this.#layouts.get(key);
    if (known) return known;
    const entries = written.map(
      (isWritten, i): GPUBindGroupLayoutEntry => ({
        binding: i + 1,
        visibility: computeStage,
        buffer: { type: isWritten ? "storage" : "read-only-storage" },
      }),
    );
    const uniform: GPUBindGroupLayoutEntry = { binding: 0, visibility: computeStage, buffer: { type: "uniform" } };
    const layout = this.device.createBindGroupLayout({ entries: [uniform, ...entries] });
    this.#layouts.set(key, layout);
    return layout;
  }
}
