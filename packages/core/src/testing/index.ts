export * from "./conformance.js";
export * from "./encode-storage.js";
export * from "./examples.js";
export * from "./larger-examples.js";
