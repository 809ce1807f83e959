// Parts of evaluation that need Node's file system.
export * from "./rows-file.js";
