// The program that every bundler and runtime is tried with: the embedded model writes a text.
import { join } from "node:path";
import { run } from "../../scripts/run.mjs";

export const embeddedModel = join(import.meta.dirname, "..", "..", "apps", "cli", "model", "model.safetensors");

/** Exports `hello(source)`: the text, and what it ran on. */
export const helloModule = `import { load } from "rwkv";
export async function hello(source) {
  const model = await load(source);
  let text = "";
  for await (const piece of model.generate("The ", { temperature: 0, maxTokens: 12 })) text += piece;
  await model.dispose();
  return { text, reason: model.info.backendReason };
}
`;

const mark = "hello: ";
/** A program for a terminal; without top-level await, which CommonJS does not have. */
export const helloProgram = `import { hello } from "./hello.js";
hello(process.argv[2]).then((answer) => console.log(${JSON.stringify(mark)} + JSON.stringify(answer)));
`;

/** Runs `helloProgram`, as it stands or built. @returns {Promise<{ problems: string[], answer?: { text: string, reason: string } }>} */
export async function runHello(command, args, cwd) {
  const { code, output } = await run(command, [...args, embeddedModel], { cwd, mode: "capture" });
  const lines = output.split("\n").filter((line) => line !== "");
  const answer = lines.find((line) => line.startsWith(mark));
  const others = lines.filter((line) => line !== answer);
  if (code !== 0 || answer === undefined) return { problems: [`exit code ${code}:\n${output.trim()}`] };
  return { problems: others.map((line) => `it also prints: ${line}`), answer: JSON.parse(answer.slice(mark.length)) };
}

/** Plain Node: the library writes, and the command writes the same. */
export async function helloText(folder) {
  const { problems, answer } = await runHello(process.execPath, ["program.js"], folder);
  if (!answer) return { problems };
  if (answer.text === "") return { problems: [...problems, "the model writes nothing"] };
  const command = join(folder, "node_modules", ".bin", "rwkv");
  const args = ["generate", embeddedModel, "-p", "The ", "--temperature", "0", "--max-tokens", "12", "--json"];
  const { code, output } = await run(command, args, { cwd: folder, mode: "capture" });
  const written = code === 0 ? JSON.parse(output).text : output;
  if (written !== answer.text) problems.push(`rwkv generate writes ${JSON.stringify(written)}`);
  return { problems, answer };
}

/** What is wrong with an answer beside what plain Node wrote. */
export function compareHello({ problems, answer }, expected) {
  if (!answer || answer.text === expected) return problems;
  return [...problems, `it writes ${JSON.stringify(answer.text)}, Node ${JSON.stringify(expected)}`];
}
