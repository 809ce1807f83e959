// The module worker in which the model lives: loading and writing leave the page responsive.
import type { PlaygroundCalls } from "../rpc/calls.js";
import type { Port } from "../rpc/messages.js";
import { serve } from "../rpc/server.js";
import { createEngine } from "./engine.js";

serve<PlaygroundCalls>(self as unknown as Port, createEngine());
