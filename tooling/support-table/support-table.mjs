// The README's table of generations x formats, modes and backends, made from what the tests ran:
//   node tooling/support-table/support-table.mjs REPORT          writes it (REPORT: vitest's JSON report of a whole run)
//   node tooling/support-table/support-table.mjs REPORT --check  fails when the README says something else
// A cell is a tick when at least one test proves it and none of those that would fails. Where all of them were skipped because
// what others made is absent, the cell stays as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { columns, generations } from "./rules.mjs";

const begin = "<!-- support: made by tooling/support-table from the tests' report -->";
const end = "<!-- /support -->";

/** Tests of a report as `FILE > full name` with their status. */
export const testsOf = (report) =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ name: `${name} > ${fullName}`, status })),
  );

/** As tooling/vitest/data.mjs says it in titles. */
const absent = /\(skipped: \.\.\/shared\//;

function cell(tests, pattern, before) {
  const found = pattern ? tests.filter(({ name }) => pattern.test(name)) : [];
  if (found.some(({ status }) => status === "failed")) return "✗";
  if (found.some(({ status }) => status === "passed")) return "✓";
  return found.some(({ name }) => absent.test(name)) ? before : "";
}

/** The cells of the table that a README has, by row. */
function cellsOf(readme) {
  const rows = readme.split("\n").filter((line) => line.startsWith("| "));
  const cells = rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((text) => text.trim()),
  );
  return new Map(cells.map(([title, ...rest]) => [title, rest]));
}

/** The table as Markdown. `readme`: with the table as it was */
export function table(tests, readme = "") {
  const before = cellsOf(readme.slice(readme.indexOf(begin), readme.indexOf(end)));
  const head = ["", ...columns.map(({ title }) => title)];
  const rows = generations.map((generation) => [
    generation.title,
    ...columns.map(({ pattern }, i) => cell(tests, pattern(generation), before.get(generation.title)?.[i] ?? "")),
  ]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : ":-:"))), ...rows.map(line)].join("\n");
}

/** The README with its table replaced. */
export function withTable(readme, markdown) {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table (${begin} ... ${end})`);
  return `${readme.slice(0, from + begin.length)}\n\n${markdown}\n\n${readme.slice(to)}`;
}

function main([report, flag]) {
  const tests = testsOf(JSON.parse(readFileSync(report, "utf8")));
  const path = resolve(import.meta.dirname, "../../README.md");
  const readme = readFileSync(path, "utf8");
  const wanted = withTable(readme, table(tests, readme));
  if (flag !== "--check") writeFileSync(path, wanted);
  else if (wanted !== readme) {
    console.error(`README.md does not say what the tests ran; it should be\n\n${table(tests, readme)}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
