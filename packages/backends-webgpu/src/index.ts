export type { WebGpuBackend } from "./backend.js";
export { createWebGpuBackend, type Variant, type WebGpuBackendOptions } from "./create.js";
export type { CompileProgress } from "./program/pipelines.js";
