export * from "./errors.js";
export * from "./storage.js";
