// Methods of training: the table, and what takes part in it.
export type { Adaptation } from "./adaptation.js";
export type { DoraMethod } from "./dora.js";
export type { FullMethod } from "./full.js";
export type { LoraMethod } from "./lora.js";
export type { AdapterOptions, TrainingMethod } from "./method.js";
export type { MissMethod } from "./miss.js";
export { targetsOf } from "./names.js";
export type { PissaMethod } from "./pissa.js";
export { type GivenWeight, type PrepareOptions, prepare, storagesFor, type Trainable } from "./prepare.js";
export type { StateMethod } from "./state.js";
export { type Method, methodOf, methods } from "./table.js";
