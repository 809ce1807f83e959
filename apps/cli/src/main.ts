#!/usr/bin/env node
// The `rwkv` command.
import { answerProbe, probeCommand } from "./gpu-probe.js";
import { run } from "./program.js";

const args = process.argv.slice(2);
process.exitCode = await (args[0] === probeCommand ? answerProbe() : run(args));
