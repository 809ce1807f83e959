export type { CudaBackend } from "./backend.js";
export { type CudaBackendOptions, countCudaDevices, createCudaBackend } from "./create.js";
