// Runs an application over files of your own, with the embedded model or the one of --model:
//   node examples/applications/run.mjs questions FILE QUESTION     FILE as pdftotext writes it, a form feed behind each page
//   node examples/applications/run.mjs clauses FILE
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { load } from "@rwkv-ts/rwkv7-goose";
import { contractClauses } from "./contract-clauses.mjs";
import { openDocument } from "./document-questions.mjs";

const embedded = fileURLToPath(new URL("../../apps/cli/model/model.safetensors", import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { model: { type: "string" } } });
const [application, file, question] = positionals;
const model = await load(values.model ?? embedded);
const pages = (await readFile(file, "utf8")).split("\f").filter((page) => page.trim() !== "");
if (application === "questions") {
  const document = await openDocument(model, pages);
  console.log(JSON.stringify(await document.ask(question)));
} else for await (const each of contractClauses(model, pages)) console.log(JSON.stringify(each));
await model.dispose();
