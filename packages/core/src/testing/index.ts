export * from "./examples.js";
