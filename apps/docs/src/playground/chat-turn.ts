// A person's message as the model reads it, in the template of RWKV World and G1 models: labels, empty lines between turns, and the label
// that opens the reply.
import { g1Template, TURN_SEPARATOR, thinkingOpening, withThinkingHint } from "@rwkv-ts/generate";
import type { Settings } from "./settings.js";

/** @param isFirst whether the conversation begins with it */
export function userTurn(
  content: string,
  { system, thinking }: Pick<Settings, "system" | "thinking">,
  isFirst: boolean,
): string {
  const turns = [
    ...(isFirst && system.trim() !== "" ? [g1Template.turn({ role: "system", content: system })] : []),
    g1Template.turn(withThinkingHint({ role: "user", content }, thinking)),
    g1Template.assistantLabel + thinkingOpening(thinking),
  ];
  return (isFirst ? "" : TURN_SEPARATOR) + turns.join(TURN_SEPARATOR);
}

export const chatStops: readonly string[] = g1Template.stop;
