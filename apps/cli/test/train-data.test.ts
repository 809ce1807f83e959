// rwkv train on conversations, mixtures, chunks and growing lengths, as a user runs it; what its runs tell afterwards.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeBinIdx } from "@rwkv-ts/train";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const chat = at("chat.jsonl");
const story = at("story.txt");
const size = ["--layers", "1", "--width", "32", "--head-size", "16", "--batch", "2", "--tokenizer", "byte"];
const common = [...size, "--threads", "1", "--eval-every", "0"];
const train = (...args: string[]) => rwkv(["train", ...common, ...args]);
const settingsOf = (out: string) => {
  const folder = readFileSync(at(`${out}/snapshots/latest`), "utf8").trim();
  const file = readFileSync(at(`${out}/snapshots/${folder}/training-state.safetensors`));
  const header = JSON.parse(file.subarray(8, 8 + Number(file.readBigUInt64LE(0))).toString());
  return JSON.parse(header.__metadata__.settings);
};
const metricsOf = (out: string) =>
  readFileSync(at(`${out}/metrics.jsonl`), "utf8").trim().split("\n").map((line) => JSON.parse(line)); // biome-ignore format: one chain

beforeAll(() => {
  build();
  const records = Array.from({ length: 60 }, (_, i) => ({
    messages: [
      { role: "user", content: `What comes after ${i}?` },
      { role: "assistant", content: `After ${i} comes ${i + 1}.` },
    ],
  }));
  writeFileSync(chat, records.map((record) => JSON.stringify(record)).join("\n"));
  const held = [
    { prompt: "Is 4 even?", completion: "Yes." },
    { instruction: "Is", input: "5 even?", output: "No, 5." },
  ];
  writeFileSync(at("held.jsonl"), JSON.stringify(held));
  writeFileSync(story, "once there was a cat that sat on a mat. ".repeat(100));
});

describe("train on data of all kinds", () => {
  test("conversations are packed, and their answers are learned", async () => {
    const flags = [
      "--data",
      chat,
      "--validation",
      at("held.jsonl"),
      "--context",
      "128",
      "--steps",
      "6",
      "--lr",
      "1e-2",
      "--log-every",
      "1",
    ];
    const { code, stderr } = await train(...flags, "--eval-every", "3", "--tensorboard", "--out", at("chat"));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(settingsOf("chat").windows).toBe("packed");
    const metrics = metricsOf("chat");
    const evaluations = metrics.filter(({ type }) => type === "evaluation");
    expect(evaluations.map(({ step }) => step)).toEqual([0, 3, 6]);
    expect(Math.abs(evaluations[0].loss - Math.log(256))).toBeLessThan(0.3);
    expect(evaluations[2].loss).toBeLessThan(evaluations[0].loss - 0.3);
    // the held-out answers, each with its space and the string at which replies stop
    expect(evaluations[2].tokens).toBe(" Yes.\n\nUser:".length + " No, 5.\n\nUser:".length);
    expect(evaluations[2].accuracy).toBeGreaterThan(0.1);
    const events = readFileSync(at("chat/events.out.tfevents.rwkv")).toString("latin1");
    for (const tag of ["train/loss", "validation/accuracy", "brain.Event:2"]) expect(events).toContain(tag);
  });

  test("files are mixed in the proportions given, .bin files among them", async () => {
    const { bin, idx } = writeBinIdx([Uint16Array.from({ length: 500 }, (_, i) => 97 + (i % 20))]);
    writeFileSync(at("ids.bin"), bin);
    writeFileSync(at("ids.idx"), idx);
    writeFileSync(at("vocabulary.txt"), Array.from({ length: 255 }, (_, i) => `${i + 1} b"\\x${(i + 1).toString(16).padStart(2, "0")}" 1`).join("\n")); // biome-ignore format: World's form
    const files = ["--data", chat, story, at("ids.bin"), "--mix", "1,2,1", "--context", "64"];
    const tokenizer = ["--tokenizer", at("vocabulary.txt")];
    const { code, stderr } = await train(...files, ...tokenizer, "--steps", "3", "--out", at("mixed"));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const wrong = await train("--data", chat, story, "--mix", "1", "--out", at("unmixed"));
    expect(wrong).toMatchObject({ code: 1, stderr: "error: --mix has 1 weights, --data 2 files: give one for each\n" });
  });

  test("lengths grow, longer windows are read in chunks; a finished run goes on", async () => {
    const course = ["--data", story, "--context", "16:3,64:2:1", "--chunk", "16", "--chunk-gradients", "2"];
    const first = await train(...course, "--out", at("grown"));
    expect({ code: first.code, stderr: first.stderr }).toMatchObject({ code: 0 });
    expect(settingsOf("grown")).toMatchObject({ steps: 5, chunk: 16, chunkGradients: 2 });
    const further = ["--data", story, "--context", "64", "--steps", "4", "--schedule", "linear", "--lr", "1e-4"];
    const more = await train(...further, "--chunk", "16", "--extend", "--out", at("grown"));
    expect(more.stderr).toMatch(/finished: step 9 after/);
    expect(settingsOf("grown").start).toEqual({ step: 5, windows: 8 });
    const nothing = await train(...further, "--extend", "--out", at("nothing"));
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: there is no run to extend/m) });
  });

  test("texts are read from end to end through ids on disk, Parquet among them, with replay and dropout", async () => {
    const rows = new URL("../../../packages/train/test/data/texts.snappy.parquet", import.meta.url).pathname;
    const flags = ["--data", story, rows, "--carry", "--context", "16", "--replay", "0.5:4", "--dropout", "0.1,0.2"];
    const out = ["--lr", "1e-2", "--out", at("streamed")];
    const { code, stderr } = await train(...flags, "--steps", "6", ...out);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const replay = { ratio: 0.5, size: 4 };
    expect(settingsOf("streamed")).toMatchObject({ carry: true, replay, dropout: { attention: 0.1, channels: 0.2 } });
    expect(readdirSync(at("streamed/tokens")).length).toBe(2);
    const wrong = await train(...flags, "--order", "official", "--out", at("wrong"));
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: --carry reads texts from their/) });
    const again = await train(...flags, "--extend", "--steps", "2", ...out);
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining("going on from step 6") });
  });

  test("optimisers, averages and decay by their options", async () => {
    const course = [
      "--data",
      story,
      "--context",
      "16",
      "--steps",
      "4",
      "--weight-decay-final",
      "0.01",
      "--average",
      "0.5",
    ];
    for (const optimizer of ["muon", "lion", "adam-mini"]) {
      const { code, stderr } = await train(...course, "--optimizer", optimizer, "--out", at(optimizer));
      expect({ optimizer, code, stderr }).toMatchObject({ code: 0 });
      expect(settingsOf(optimizer)).toMatchObject({
        optimizer: { name: optimizer },
        averageDecay: 0.5,
        finalWeightDecay: 0.01,
      });
    }
  });

  test("a record that is damaged is told by its line before anything is made", async () => {
    writeFileSync(at("damaged.jsonl"), '{"prompt": "a", "completion": "b"}\n{"prompt": "a"}\n');
    const { code, stderr } = await train("--data", at("damaged.jsonl"), "--out", at("damaged"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*damaged\.jsonl, line 2: "completion" is missing/);
    expect(existsSync(at("damaged"))).toBe(false);
    const chunk = await train(
      "--data",
      story,
      "--arch",
      "transformer",
      "--context",
      "64",
      "--chunk",
      "16",
      "--out",
      at("no"),
    );
    expect(chunk.stderr).toMatch(/error: transformer cannot be trained in chunks/);
    const stages = await train("--data", story, "--context", "16:3,64", "--out", at("no"));
    expect(stages.stderr).toBe(
      "error: --context: the last length takes the rest of the updates, which needs --steps\n",
    );
  });
});

describe("runs", () => {
  test("are listed with what they came to, and with the settings in which they differ", async () => {
    const { code, stdout } = await rwkv(["runs", at("muon"), at("lion"), at("chat")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ *run +updates +training +validation +at +accuracy +bits\/byte\n/);
    expect(stdout).toMatch(/^ *chat +6 +\d\.\d{4} +\d\.\d{4} +6 +\d+\.\d\d %/m);
    expect(stdout).toMatch(/^optimizer.name +muon: muon; lion: lion; chat: none$/m);
    const { runs } = JSON.parse((await rwkv(["runs", at("."), "--json"])).stdout);
    expect(runs.map(({ name }: { name: string }) => name)).toEqual([
      "adam-mini",
      "chat",
      "grown",
      "lion",
      "mixed",
      "muon",
      "streamed",
    ]);
    const none = await rwkv(["runs", at("nowhere")]);
    expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*nowhere cannot be read/) });
  });

  test("are drawn in one picture", async () => {
    const { code } = await rwkv(["plot", at("muon"), at("lion"), "--of", "validation", "--out", at("runs.svg")]);
    expect(code).toBe(0);
    const svg = readFileSync(at("runs.svg"), "utf8");
    for (const label of [">muon<", ">lion<", "validation loss"]) expect(svg).toContain(label);
  });
});
