// /v1/states: conversations that the server keeps under names. Chats and completions go on from one that their field `state` names.

import { messagePieces } from "../chat/chat-prompt.js";
import { messagesOf } from "../chat/messages.js";
import { newId } from "../chat/reply.js";
import type { Engine } from "../engine/engine.js";
import { type Prompt, promptOf } from "../engine/prompt.js";
import { badRequest } from "../http/api-error.js";
import { Fields } from "../http/fields.js";
import { metadataOf } from "../http/metadata.js";
import type { Answer, Work } from "../http/work.js";
import type { ServerContext } from "../server-context.js";
import { mixedState } from "../states/mixed-state.js";
import { packState } from "../states/packed-state.js";
import { nameOf, type StateInfo, saved, type Turn } from "./named-states.js";

/** POST /v1/states: reads messages or a prompt, if any, and keeps the state behind them. */
export async function createState(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const id = newName(fields, work.owner);
  const metadata = metadataOf(fields);
  const engine = await server.models.get(fields.string("model"));
  const prompt = textOf(engine, fields);
  server.checkPrompt(prompt.ids.length);
  if (prompt.ids.length > 0) {
    const { session } = await engine.read(prompt, work.signal);
    engine.keep(prompt.ids, session);
  }
  return { json: await server.states.create({ id, engine, ids: prompt.ids, metadata }, work.owner) };
}

/** POST /v1/states/ID/fork */
export async function forkState(server: ServerContext, id: string, fields: Fields, work: Work): Promise<Answer> {
  const copy = newName(fields, work.owner);
  return { json: await server.states.fork(id, work.owner, copy, fields.count("version", 1)) };
}

/** POST /v1/states/mix: a weighted sum of states, as the beginning of a new text. */
export async function mixStates(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const id = newName(fields, work.owner);
  const given = fields.required("states", fields.list("states"));
  if (given.length === 0 || given.length > mostMixed)
    throw badRequest(`states must be a list of 1 to ${mostMixed} states`, "states");
  const parts = given.map((value, index) => {
    const part = Fields.of(value, `states[${index}]`);
    const weight = part.number("weight", -1000, 1000) ?? 1 / given.length;
    return { id: part.required("id", part.string("id")), weight };
  });
  const states = await Promise.all(parts.map((part) => server.states.get(part.id, work.owner)));
  const [first] = states;
  const other = states.find(({ engine }) => engine.cache !== first!.engine.cache);
  if (other)
    throw badRequest(`${other.info.id} is a state of ${other.info.model}, not of ${first!.info.model}`, "states");
  const weighted = [];
  for (const [i, { ids, engine }] of states.entries())
    weighted.push({ name: parts[i]!.id, weight: parts[i]!.weight, state: await saved(engine, ids, work.signal) });
  const engine = await server.models.get(first!.info.model);
  const beginning = packState(mixedState(weighted), new Int32Array(), engine.cache.owner, "f32");
  const made = { id, engine, ids: new Int32Array(), metadata: metadataOf(fields), beginning };
  return { json: await server.states.create(made, work.owner) };
}

/** GET /v1/states */
export async function listStates({ states }: ServerContext, owner: string): Promise<object> {
  return { object: "list", data: await states.list(owner) };
}

/** GET /v1/states/ID */
export const getState = async ({ states }: ServerContext, id: string, owner: string): Promise<StateInfo> =>
  (await states.get(id, owner)).info;

/** DELETE /v1/states/ID */
export async function deleteState({ states }: ServerContext, id: string, owner: string): Promise<object> {
  await states.delete(id, owner);
  return { id, object: "state.deleted", deleted: true };
}

/** The turn of the state that a chat or a completion goes on from. @throws ApiError */
export async function turnOf({ states, models }: ServerContext, fields: Fields, work: Work): Promise<Turn | undefined> {
  const id = fields.string("state");
  const version = fields.count("state_version", 1);
  if (id === undefined) {
    if (version !== undefined) throw badRequest("state_version needs a state", "state_version");
    return undefined;
  }
  const turn = work.own(await states.turn(id, work.owner, version));
  const model = fields.string("model");
  if (model !== undefined && models.named(model) !== turn.info.model)
    throw badRequest(`${id} is a state of ${turn.info.model}, not of ${model}`, "model");
  for (const name of ["n", "best_of"])
    if ((fields.count(name, 1) ?? 1) > 1) throw badRequest(`a state goes on with one answer: ${name} must be 1`, name);
  return turn;
}

/** What a completed turn is told by. */
export const turnTold = ({ id, version, tokens }: StateInfo): { readonly state: object } => ({
  state: { id, version, tokens },
});

const mostMixed = 64;

function newName(fields: Fields, owner: string): string {
  const id = fields.string("id") ?? `state-${newId()}`;
  nameOf(owner, id);
  return id;
}

/** The ids of messages, or of a prompt; none without either. */
function textOf(engine: Engine, fields: Fields): Prompt {
  const [messages, prompt] = [fields.list("messages"), fields.string("prompt")];
  if (messages && prompt !== undefined)
    throw badRequest("a state begins with messages or with a prompt, not both", "prompt");
  if (prompt !== undefined) return promptOf(prompt === "" ? [] : [prompt], (text) => engine.encode(text));
  if (!messages) return { ids: new Int32Array(), marks: [] };
  return promptOf(messagePieces(engine, messagesOf(messages), "none"), (text) => engine.encode(text));
}
