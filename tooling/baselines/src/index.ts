export * from "./mamba2.js";
export * from "./retnet.js";
