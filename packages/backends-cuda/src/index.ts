export type { CudaBackend } from "./backend.js";
export { type CudaBackendOptions, countCudaDevices, createCudaBackend, hasCudaDriver } from "./create.js";
