import { describe, expect, it } from "vitest";
import {
  Chat,
  type ChatReply,
  cleanMessage,
  createChatTemplate,
  type ReplyPart,
  renderChat,
  splitThought,
  ThoughtSplitter,
} from "../src/index.js";
import { byteCodec, functionModel, textModel } from "./markov-model.js";

async function collect(reply: AsyncGenerator<ReplyPart, ChatReply>): Promise<ChatReply & { parts: ReplyPart[] }> {
  const parts: ReplyPart[] = [];
  for (;;) {
    const step = await reply.next();
    if (step.done) return { ...step.value, parts };
    parts.push(step.value);
  }
}

/** Repeats the user's last message in capitals after how often it was asked, and goes on as the user. */
function echo(text: string): string {
  const turns = text.split("\n\n");
  const asked = turns.filter((turn) => turn.startsWith("User: ")).length;
  const question = turns.findLast((turn) => turn.startsWith("User: "))!.slice(6);
  const script = `Assistant: ${asked} ${question.toUpperCase()}\n\nUser: more`;
  return script.slice(text.length - text.lastIndexOf("Assistant:"));
}

const seen: string[] = [];
const watched = (text: string) => {
  if (text.endsWith("Assistant:")) seen.push(text);
  return echo(text);
};

describe("messages as clients send them", () => {
  // as JSON brings them, where no type holds
  const prompt = (...messages: unknown[]) => renderChat(messages as Parameters<typeof renderChat>[0]);

  it("gives what a tool returned as the user's turn, and the developer's word as the system's", () => {
    const messages = [
      { role: "developer", content: "be kind" },
      { role: "user", content: "q" },
      { role: "assistant", content: "call" },
      { role: "tool", content: "42", tool_call_id: "1" },
    ];
    expect(prompt(...messages)).toBe("System: be kind\n\nUser: q\n\nAssistant: call\n\nUser: 42\n\nAssistant:");
  });

  it("lets a template name tools and developers otherwise, and stops before their turns", () => {
    const template = createChatTemplate({ tool: "Tool Output", developer: "Boss" });
    expect(template.turn({ role: "tool", content: "42" })).toBe("Tool Output: 42");
    expect(template.turn({ role: "developer", content: "x" })).toBe("Boss: x");
    expect(template.stop).toEqual(["User", "Assistant", "System", "Tool Output", "Boss"].map((name) => `\n\n${name}:`));
  });

  it("joins the parts of a text", () => {
    const content = [
      { type: "text", text: "hi" },
      { type: "input_text", text: " there" },
    ];
    expect(prompt({ role: "user", content })).toBe("User: hi there\n\nAssistant:");
  });

  it.each([
    ["a role", { role: "function", content: "42" }, 'message 1 has the unknown role "function"'],
    ["a role that every object has", { role: "constructor", content: "42" }, 'unknown role "constructor"'],
    ["no role", { content: "42" }, "unknown role undefined"],
    ["no content", { role: "assistant", content: null }, "the content of message 1 (assistant) must be a text"],
    ["missing content", { role: "user" }, "must be a text or a list of parts of text, got undefined"],
    ["a number", { role: "user", content: 42 }, "got 42"],
    ["an image", { role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }, "part 1 of message 1"],
    ["a part without its text", { role: "user", content: [{ type: "text" }] }, '"text": "..."'],
    ["no object", "hello", "message 1 must be an object"],
  ])("refuses %s that is not known with an InputError", (_, message, error) => {
    const refused = expect.objectContaining({ code: "input", message: expect.stringContaining(error) });
    expect(() => prompt(message)).toThrow(refused);
    expect(() => new Chat(textModel(echo), byteCodec, { messages: [message as never] })).toThrow(refused);
  });

  it("refuses a message that is no text before anything is read, and the conversation goes on", async () => {
    const chat = new Chat(textModel(echo), byteCodec);
    for (const wrong of [42, null, [{ type: "image_url" }]])
      await expect(collect(chat.send(wrong as never))).rejects.toMatchObject({ code: "input" });
    await expect(collect(chat.send("x", { thinking: "hard" as never }))).rejects.toMatchObject({ code: "input" });
    expect(chat.messages).toEqual([]);
    expect((await collect(chat.send([{ type: "text", text: "hi" }]))).message.content).toBe("1 HI");
    expect(chat.messages[0]).toEqual({ role: "user", content: "hi" });
  });

  it.each<[object]>([
    [{ messages: "ab" }],
    [{ messages: { length: 1 } }],
    [{ stop: "END" }],
    [{ stop: [5] }],
    [{ template: {} }],
    [{ system: 5n }],
  ])("refuses options that cannot be: case %#", (options) => {
    expect(() => new Chat(textModel(echo), byteCodec, options)).toThrow(expect.objectContaining({ code: "input" }));
  });

  it("refuses values that no message can quote as it refuses others", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const value of [5n, circle, Object.create(null), { a: "x".repeat(1e6) }]) {
      expect(() => prompt({ role: value, content: "" })).toThrow(/unknown role/);
      expect(() => prompt({ role: "user", content: value })).toThrow(/must be a text or a list of parts/);
    }
    for (const messages of [5, null, "ab", {}]) expect(() => renderChat(messages as never)).toThrow(/list of messages/);
    expect(() => renderChat([], { thinkin: "think" } as never)).toThrow(/did you mean thinking/);
    expect(() => createChatTemplate({ user: 5 } as never)).toThrow(/user must be a text/);
    expect(() => createChatTemplate({ usr: "U" } as never)).toThrow(/did you mean user/);
  });

  it("keeps its messages whatever becomes of the caller's", async () => {
    const messages = [{ role: "user" as const, content: "a" }];
    const options = { messages, maxTokens: 1000 };
    const chat = new Chat(textModel(echo), byteCodec, options);
    messages[0]!.content = "changed";
    options.maxTokens = 1;
    chat.messages[0]!.content = "changed too";
    expect((await collect(chat.regenerate())).message.content).toBe("1 A");
    expect(chat.messages[0]).toEqual({ role: "user", content: "a" });
  });

  it("answers what a tool returned", async () => {
    const messages = [
      { role: "user", content: "q" },
      { role: "tool", content: "b" },
    ] as const;
    const chat = new Chat(textModel(echo), byteCodec, { messages });
    expect((await collect(chat.regenerate())).message.content).toBe("2 B");
  });
});

describe("the prompt of a conversation", () => {
  const messages = [
    { role: "system", content: "Be brief." },
    { role: "user", content: " Hello\r\n\r\n \n\n  there \n" },
    { role: "assistant", content: "Hi." },
    { role: "user", content: "Why?" },
  ] as const;

  it("is that of the G1 model card", () => {
    expect(renderChat(messages)).toBe(
      "System: Be brief.\n\nUser: Hello\n  there\n\nAssistant: Hi.\n\nUser: Why?\n\nAssistant:",
    );
  });

  it.each([
    ["think", "User: Why?\n\nAssistant: <think"],
    ["think-briefly", "User: Why? think a bit\n\nAssistant: <think"],
    ["think-long", "User: Why? think a lot\n\nAssistant: <think"],
    ["skip", "User: Why?\n\nAssistant: <think>\n</think"],
  ] as const)("opens the mode %s", (thinking, prompt) => {
    expect(renderChat(messages.slice(3), { thinking })).toBe(prompt);
  });

  it("takes other labels", () => {
    const template = createChatTemplate({ user: "Question", assistant: "Answer" });
    expect(renderChat(messages.slice(3), { template })).toBe("Question: Why?\n\nAnswer:");
    expect(template.stop).toEqual(["\n\nQuestion:", "\n\nAnswer:", "\n\nSystem:"]);
  });

  it("keeps single line breaks and indentation of messages", () => {
    expect(cleanMessage("a\n  b\n\n\n  c\td\n")).toBe("a\n  b\n  c\td");
  });
});

describe("thought and answer", () => {
  const reply = " <think>\nLet me <see>.\n\nYes. \n</think>\n It is </think> so. ";

  it("are told apart however the reply is cut", () => {
    for (let step = 1; step <= reply.length; step++) {
      const splitter = new ThoughtSplitter();
      const parts: ReplyPart[] = [];
      for (let at = 0; at < reply.length; at += step) parts.push(...splitter.push(reply.slice(at, at + step)));
      parts.push(...splitter.flush());
      const join = (kind: string) => parts.map((part) => (part.kind === kind ? part.text : "")).join("");
      expect([join("thought"), join("answer")]).toEqual(["Let me <see>.\n\nYes.", "It is </think> so."]);
    }
  });

  it("may be missing or unfinished", () => {
    expect(splitThought(" Hi <think>")).toEqual({ content: "Hi <think>" });
    expect(splitThought("<thi")).toEqual({ content: "<thi" });
    expect(splitThought(" <think>\n</think>\nHi")).toEqual({ content: "Hi" });
    expect(splitThought("<think> so and </thi")).toEqual({ content: "", thought: "so and </thi" });
  });
});

describe("a chat", () => {
  it("answers, keeps the messages, and shows nothing of the stop string", async () => {
    const chat = new Chat(textModel(echo), byteCodec, { system: "Be loud." });
    const { parts, message, reason } = await collect(chat.send("hello"));
    expect(parts.map((part) => part.text).join("")).toBe("1 HELLO");
    expect(parts.every((part) => part.kind === "answer")).toBe(true);
    expect([message, reason]).toEqual([{ role: "assistant", content: "1 HELLO" }, "stop"]);
    await collect(chat.send("again"));
    expect(chat.messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      "system: Be loud.",
      "user: hello",
      "assistant: 1 HELLO",
      "user: again",
      "assistant: 2 AGAIN",
    ]);
  });

  it("has the model read exactly the rendered conversation", async () => {
    seen.length = 0;
    const chat = new Chat(textModel(watched), byteCodec, { messages: [{ role: "user", content: "a" }] });
    await collect(chat.regenerate());
    await collect(chat.send("b\n\nc"));
    await collect(chat.send("d"));
    const turns = chat.messages;
    expect([...new Set(seen)]).toEqual([1, 3, 5].map((count) => renderChat(turns.slice(0, count))));
  });

  it("feeds only what is new", async () => {
    const log = { feeds: [] as number[], live: 0 };
    const chat = new Chat(textModel(echo, log), byteCodec);
    await collect(chat.send("hello"));
    log.feeds.length = 0;
    await collect(chat.send("you"));
    // The model had read "\n\nUser" of its own stop string; ": you\n\nAssistant:" is what was new.
    expect(log.feeds[0]).toBe(": you\n\nAssistant:".length);
    expect(log.feeds.slice(1).every((count) => count === 1)).toBe(true);
  });

  it("takes back a turn and answers anew from the state before it", async () => {
    seen.length = 0;
    const log = { feeds: [] as number[], live: 0 };
    const chat = new Chat(textModel(watched, log), byteCodec);
    await collect(chat.send("one"));
    await collect(chat.send("two"));
    expect(chat.undo().map(({ content }) => content)).toEqual(["two", "2 TWO"]);
    log.feeds.length = 0;
    const { message } = await collect(chat.send("three"));
    expect(message.content).toBe("2 THREE");
    expect(seen.at(-1)).toBe("User: one\n\nAssistant: 1 ONE\n\nUser: three\n\nAssistant:");
    // Only from the snapshot after "...Assistant:" of the first turn on.
    expect(log.feeds[0]).toBe(" 1 ONE\n\nUser: three\n\nAssistant:".length);
    expect([chat.undo().length, chat.undo().length, chat.undo().length]).toEqual([2, 2, 0]);
  });

  it("draws another reply without reading anything again", async () => {
    const log = { feeds: [] as number[], live: 0 };
    const digits = byteCodec.encode("0123456789") as number[];
    const model = functionModel((fed) => {
      const text = Buffer.from(fed.map((id) => id - 1)).toString();
      return text.length - text.lastIndexOf(":") < 12 ? digits : [0];
    }, log);
    const chat = new Chat(model, byteCodec, { seed: 2 });
    const first = await collect(chat.send("number?"));
    log.feeds.length = 0;
    const second = await collect(chat.regenerate());
    expect(second.message.content).not.toBe(first.message.content);
    expect(log.feeds.every((count) => count === 1)).toBe(true);
    expect(chat.messages.length).toBe(2);
  });

  it("reads older turns again where their snapshots are gone, and frees all states", async () => {
    const log = { feeds: [] as number[], live: 0 };
    const chat = new Chat(textModel(echo, log), byteCodec, { maximumSnapshots: 1 });
    for (const message of ["a", "b", "c"]) await collect(chat.send(message));
    for (let i = 0; i < 3; i++) chat.undo();
    expect((await collect(chat.send("z"))).message.content).toBe("1 Z");
    expect(log.live).toBe(4); // the caller's, the initial one, a snapshot, and the present one
    chat.dispose();
    expect(log.live).toBe(1);
  });

  it("separates the thought from the answer and writes the opening for the model", async () => {
    const script = "Assistant: <think>\nhm\n\nok</think>\nForty-two.\n\nUser: ";
    const model = textModel((text) => script.slice(text.length - text.lastIndexOf("Assistant:")));
    const chat = new Chat(model, byteCodec, { thinking: "think" });
    const { message, parts } = await collect(chat.send("meaning?"));
    expect(message).toEqual({ role: "assistant", content: "Forty-two.", thought: "hm\n\nok" });
    expect(parts.map((part) => part.kind[0]).join("")).toMatch(/^t+a+$/);
  });

  it("keeps an aborted reply as far as it came, and goes on from there", async () => {
    seen.length = 0;
    const chat = new Chat(textModel(watched), byteCodec);
    const controller = new AbortController();
    let count = 0;
    const onToken = () => ++count === 5 && controller.abort();
    const { message, reason } = await collect(chat.send("hello", { signal: controller.signal, onToken }));
    expect([message.content, reason]).toEqual(["1 HE", "aborted"]);
    expect((await collect(chat.send("go on"))).message.content).toBe("2 GO ON");
    expect(seen.at(-1)).toBe("User: hello\n\nAssistant: 1 HE\n\nUser: go on\n\nAssistant:");
  });

  it("keeps the message where the signal fires before any reply, and regenerate answers it", async () => {
    const chat = new Chat(textModel(echo), byteCodec);
    expect((await collect(chat.send("hello", { signal: AbortSignal.abort() }))).reason).toBe("aborted");
    expect(chat.messages).toEqual([{ role: "user", content: "hello" }]);
    expect((await collect(chat.regenerate())).message.content).toBe("1 HELLO");
  });

  it("keeps the part of a reply whose stream is left early", async () => {
    const chat = new Chat(textModel(echo), byteCodec);
    for await (const part of chat.send("hello")) if (part.text.endsWith("H")) break;
    expect(chat.messages[1]).toEqual({ role: "assistant", content: "1 H" });
    expect((await collect(chat.send("b"))).message.content).toBe("2 B");
  });

  it("reads everything again after a reply that ended amid a character", async () => {
    const smile = [0xf0, 0x9f, 0x99, 0x82];
    const prompts: string[] = [];
    const model = functionModel((fed) => {
      const last = fed.at(-1)! - 1;
      if (String.fromCharCode(last) !== ":") return [(smile[smile.indexOf(last) + 1] ?? -1) + 1];
      prompts.push(Buffer.from(fed.map((id) => id - 1)).toString());
      return [smile[0]! + 1];
    });
    const chat = new Chat(model, byteCodec);
    expect((await collect(chat.send("a", { maxTokens: 3 }))).message.content).toBe("\uFFFD");
    expect((await collect(chat.send("b"))).message.content).toBe("🙂");
    expect(prompts).toEqual(["User: a\n\nAssistant:", "User: a\n\nAssistant:\uFFFD\n\nUser: b\n\nAssistant:"]);
  });

  it("takes the message back when the model fails, and works again afterwards", async () => {
    let broken = true;
    const model = textModel((text) => {
      if (broken && text.endsWith("1 H")) throw new Error("device lost");
      return echo(text);
    });
    const chat = new Chat(model, byteCodec);
    await expect(collect(chat.send("hello"))).rejects.toThrow("device lost");
    expect(chat.messages).toEqual([]);
    broken = false;
    expect((await collect(chat.send("hello"))).message.content).toBe("1 HELLO");
  });

  it("refuses empty messages, two replies at once, and a reply to nothing", async () => {
    const chat = new Chat(textModel(echo), byteCodec);
    await expect(collect(chat.send(" \n"))).rejects.toThrow(/message is empty/);
    await expect(collect(chat.regenerate())).rejects.toThrow(/no message to reply to/);
    const running = chat.send("a");
    await running.next();
    await expect(collect(chat.send("b"))).rejects.toThrow(/a reply is being generated/);
    expect(() => chat.undo()).toThrow(/a reply is being generated/);
    await collect(running);
    expect(chat.messages.length).toBe(2);
  });
});
