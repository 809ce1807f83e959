// @rwkv-ts/backends-cpu: runs plans on the CPU, in Node and in browsers.
export {
  type CpuBackendOptions,
  createCpuBackend,
  describeCpuEngine,
  type EngineName,
  engineNames,
  type Variant,
} from "./create.js";
