// The module worker of the labs.
import type { LabCalls } from "../rpc/lab-calls.js";
import type { Port } from "../rpc/messages.js";
import { serve } from "../rpc/server.js";
import { measureCost } from "./cost.js";
import { learnSeries } from "./series.js";
import { trainTask } from "./train-task.js";

serve<LabCalls>(self as unknown as Port, {
  task: async (request, { emit, signal }) => void (await trainTask(request, emit, signal)),
  series: async (request, { emit, signal }) => void (await learnSeries(request, emit, signal)),
  cost: async ({ lengths }, { emit, signal }) => void (await measureCost(lengths, emit, signal)),
});
