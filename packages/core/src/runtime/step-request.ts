// What a caller asks of a step: checked, and as the batch takes it.
import { InputError, StateError } from "../errors.js";
import type { Architecture } from "../schema/architecture.js";
import { padFront, type Request } from "./batch.js";
import type { StepRequest } from "./model.js";
import type { Session } from "./session.js";

/** Rows of logits that a request wants. */
export const logitsRows = (r: Request): number =>
  r.logits === "none" ? 0 : r.logits === "last" ? 1 : r.tokens.length - (r.padding ?? 0);

/** A session's tokens as the batch takes them, filled up at the front where the architecture asks for it. */
export function packedRequest({ session, tokens, logits = "last" }: StepRequest, architecture: Architecture): Request {
  if (session.architecture !== architecture) throw new InputError("sessions of different modes cannot share a step");
  if (architecture.steps === "once" && session.position > 0)
    throw new StateError(
      `${architecture.id} reads a text in one step in this mode; this session has already read some`,
    );
  const filled = padFront(tokens, architecture);
  const { slot, cached } = session;
  return { slot, tokens: filled, logits, padding: filled.length - tokens.length, cached };
}

/** @throws InputError, StateError */
export function checkRequests(requests: readonly StepRequest[], vocabulary: number): void {
  const seen = new Set<Session>();
  for (const { session, tokens } of requests) {
    if (seen.has(session)) throw new StateError("a session occurs twice in one step");
    seen.add(session);
    if (tokens.length === 0) throw new InputError("a step needs at least one token for every session");
    for (let i = 0; i < tokens.length; i++) {
      const id = tokens[i]!;
      if (!Number.isInteger(id) || id < 0 || id >= vocabulary)
        throw new InputError(`token ${id} at position ${i} is not in the vocabulary of ${vocabulary} ids`);
    }
  }
}
