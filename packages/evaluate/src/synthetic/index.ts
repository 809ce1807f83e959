export * from "./accuracy.js";
export * from "./mqar.js";
export * from "./problem.js";
export * from "./reversal.js";
export * from "./state-tracking.js";
export * from "./studies.js";
export * from "./study.js";
export * from "./train-problem.js";
