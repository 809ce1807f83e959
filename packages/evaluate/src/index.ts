// Evaluations: tasks that ask a model, studies that train small ones, and their charts. What needs files is in `@rwkv-ts/evaluate/node`.
export * from "./charts/heat-map.js";
export * from "./charts/line-chart.js";
export * from "./evaluate.js";
export type { Json, JsonObject } from "./json.js";
export type { Metric, Metrics } from "./metric.js";
export * from "./speed.js";
export * from "./synthetic/index.js";
export * from "./task.js";
export * from "./tasks/answers.js";
export * from "./tasks/compression.js";
export * from "./tasks/lambada.js";
export * from "./tasks/multiple-choice.js";
export * from "./tasks/perplexity.js";
export * from "./tasks/retrieval-grid.js";
export * from "./tasks/ruler.js";
export { type Document, parseDocuments } from "./text/documents.js";
export { type Beginning, beginnings } from "./text/first-id.js";
