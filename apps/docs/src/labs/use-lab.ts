// One run of a lab at a time, in a worker that is started when it is first needed.
import { ref, shallowRef } from "vue";
import { Client } from "../rpc/client.js";
import type { LabCalls } from "../rpc/lab-calls.js";
import { failureLine } from "../text/describe.js";

export function useLab() {
  const running = shallowRef<AbortController>();
  const error = ref("");
  let worker: Worker | undefined;
  let client: Client<LabCalls> | undefined;

  function calls(): Client<LabCalls> {
    if (client) return client;
    worker = new Worker(new URL("./lab-worker.ts", import.meta.url), { type: "module" });
    const made = new Client<LabCalls>(worker);
    worker.addEventListener("error", ({ message }) => {
      made.fail(message || "the lab's worker could not be started");
      end();
    });
    client = made;
    return made;
  }

  async function run<Name extends keyof LabCalls & string>(
    name: Name,
    input: LabCalls[Name]["input"],
    onEvent: (event: LabCalls[Name]["event"]) => void,
  ): Promise<void> {
    if (running.value) return;
    const controller = new AbortController();
    running.value = controller;
    error.value = "";
    try {
      await calls().call(name, input, { signal: controller.signal, onEvent });
    } catch (failure) {
      if (!controller.signal.aborted) error.value = failureLine(failure);
    }
    running.value = undefined;
  }

  const stop = (): void => running.value?.abort();
  function end(): void {
    worker?.terminate();
    client?.fail("the page was left");
    worker = client = undefined;
  }
  return { running, error, run, stop, end };
}
