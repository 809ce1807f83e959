// The measured tables of benchmarks/quantisation.md, so that its figures stand in one place.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Quality {
  readonly model: string;
  readonly weights: string;
  /** Of the size of f32. */
  readonly share: number;
  /** Percent of the bits per byte of f32. */
  readonly lost: number;
}

declare const data: readonly Quality[];

export { data };

const page = fileURLToPath(new URL("../../../benchmarks/quantisation.md", import.meta.url));

export default {
  watch: [page],
  load(): readonly Quality[] {
    const sections = readFileSync(page, "utf8").split(/^## /m).slice(1);
    return sections.flatMap((section) => {
      const model = section.split(/,|\n/)[0]!.trim();
      const rows = [...section.matchAll(/^\| (f32|f16|bf16|int8|int4) \| ([\d.]+) \| [\d.]+ \| (-?[\d.]+) % \|/gm)];
      const full = Number(rows.find(([, weights]) => weights === "f32")?.[2]);
      if (rows.length === 0 || !full) return [];
      // the two kinds of 16 bits have one size
      return rows
        .filter(([, weights]) => weights !== "bf16")
        .map(([, weights, size, lost]) => ({
          model,
          weights: weights!,
          share: Number(size) / full,
          lost: Number(lost),
        }));
    });
  },
};
