// Parts of training that need Node's file system.

export * from "./binidx-files.js";
export { type DocumentPiece, documentsOfFile } from "./document-files.js";
export * from "./event-file.js";
export * from "./metrics-file.js";
export * from "./run-directory.js";
export * from "./run-log.js";
export * from "./token-folder.js";
