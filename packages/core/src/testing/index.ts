export { encodeStorage } from "../decode.js";
export * from "./conformance.js";
export * from "./examples.js";
export * from "./larger-examples.js";
