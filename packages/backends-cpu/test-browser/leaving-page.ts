// The script of a page that uses a CPU backend and is closed without disposing of it.
import "@rwkv-ts/vitest/outside-runner";
import { allOps } from "@rwkv-ts/core/backend";
import { createCpuBackend } from "../src/index.js";
import { conformanceOf } from "./conformance.js";

const backend = await createCpuBackend({ threads: 3 });
const { problems } = await conformanceOf(backend, allOps.find(({ name }) => name === "linear")!);
parent.postMessage({ threads: backend.limits.threads, problems });
