export { WebGpuBackend } from "./backend.js";
export { createWebGpuBackend, findWebGpu, type Variant, type WebGpuBackendOptions } from "./create.js";
export type { CompileProgress } from "./program/pipelines.js";
