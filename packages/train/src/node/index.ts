// Parts of training that need Node's file system.
export * from "./run-directory.js";
