// The module worker in which a model lives: loading and writing leave the page responsive.
import type { ModelCalls } from "../rpc/calls.js";
import type { Port } from "../rpc/messages.js";
import { serve } from "../rpc/server.js";
import { createEngine } from "./engine.js";

serve<ModelCalls>(self as unknown as Port, createEngine());
