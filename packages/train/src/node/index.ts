// Parts of training that need Node's file system.

export * from "./metrics-file.js";
export * from "./run-directory.js";
