// The module worker that trains.
import type { Port } from "../rpc/messages.js";
import { serve } from "../rpc/server.js";
import type { TrainCalls } from "../rpc/train-calls.js";
import { createTrainer } from "./trainer.js";

serve<TrainCalls>(self as unknown as Port, createTrainer());
