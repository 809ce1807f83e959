// rwkv chat: a conversation in the terminal.
import type { ThinkingMode } from "@rwkv-ts/generate";
import { Command, Option } from "commander";
import { Conversation } from "../chat/conversation.js";
import { openModel } from "../open-model.js";
import { addModelOptions, type ModelFlags, verboseOption } from "../options/model-options.js";
import { addSamplingOptions, type SamplingFlags, samplerOptions } from "../options/sampling-options.js";
import { interruptible } from "../terminal/interrupt.js";
import { writeJson } from "../terminal/streams.js";
import { tellTokenizer } from "../terminal/tokenizer-line.js";

interface ChatFlags extends ModelFlags, SamplingFlags {
  system?: string;
  think: ThinkingMode;
  verbose?: boolean;
}

/** A chat keeps several states, to take turns back. */
const sessions = 8;

const examples = `
In the conversation:
  /again   another reply to the last message          /undo   take the last message and its reply back
  /help    these commands                             /exit   end (or Ctrl-D)
Ctrl-C stops a reply. Where standard input is no terminal, each line is a message and only the replies are written.

Examples:
  $ rwkv chat model.pth
  $ rwkv chat model.pth --weights int8 --think think --system "You are a helpful librarian."
  $ echo "What is RWKV?" | rwkv chat model.pth --temperature 0`;

export function chatCommand(): Command {
  const command = new Command("chat")
    .description("talk with a model")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .option("--system <text>", "a message of the system that comes first")
    .addOption(
      new Option("--think <mode>", "whether the model reasons before it answers (G1 models)")
        .choices(["none", "think", "think-briefly", "think-long", "skip"])
        .default("none"),
    )
    .addOption(verboseOption())
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: ChatFlags) => run(model, flags));
  addSamplingOptions(command, {
    maxTokens: 1024,
    temperature: 1,
    topP: 0.5,
    presencePenalty: 0.5,
    frequencyPenalty: 0.5,
  });
  return addModelOptions(command);
}

async function run(file: string | undefined, flags: ChatFlags): Promise<void> {
  await using model = await interruptible((signal) => openModel(file, flags, signal, sessions));
  tellTokenizer(model.info, flags);
  const chat = model.chat({
    ...samplerOptions(flags),
    maxTokens: flags.maxTokens,
    thinking: flags.think,
    stop: flags.stop,
    ...(flags.system !== undefined && { system: flags.system }),
  });
  try {
    await new Conversation(chat, flags.json === true).hold();
    if (flags.json) await writeJson({ messages: chat.messages });
  } finally {
    chat.dispose();
  }
}
