// Tables that are read by id (DeepEmbed). A layer asks for the rows of its step's tokens; whether the table lies on the device or
// stays on the host, in memory or in its file, is decided where a model is loaded. A hosted table is an input of the architecture
// under the weight's name: its rows come with every step.
import { InputError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import { gather } from "../ops/rows.js";
import { type Architecture, type Tokens, weightSpecs } from "./architecture.js";
import type { TokenInput } from "./inputs.js";

/** Rows [N,C] of a table [V,C] for a step's tokens. */
export const tableRows = (table: Value, { ids }: Tokens): Value =>
  isLeaf(table) && leafParams(table).kind === "input" ? table : gather(table, ids);

/** Reads rows of a table [V,C]: those of `ids` one behind the other into `rows`. */
export type ReadRows = TokenInput["of"];

/** Names of the weights that may stay on the host. */
export const tableNames = (architecture: Architecture): string[] =>
  [...weightSpecs(architecture)].filter(([, { isTable }]) => isTable).map(([name]) => name);

/**
 * The same architecture with tables that stay on the host: they are no weights any more, and are not trained.
 * @throws InputError for names that are not tables
 */
export function withHostTables(architecture: Architecture, tables: ReadonlyMap<string, ReadRows>): Architecture {
  if (tables.size === 0) return architecture;
  const specs = weightSpecs(architecture);
  const inputs = [...tables].map(([name, of]): [string, TokenInput] => {
    const spec = specs.get(name);
    if (!spec?.isTable)
      throw new InputError(`${architecture.id} has no table named ${name} that could stay on the host`);
    return [name, { kind: "token", dtype: "f32", shape: [spec.shape[1]!], of }];
  });
  const { modes } = architecture;
  return {
    ...architecture,
    inputs: { ...architecture.inputs, ...Object.fromEntries(inputs) },
    ...(modes && {
      modes: Object.fromEntries(Object.entries(modes).map(([name, mode]) => [name, withHostTables(mode, tables)])),
    }),
  };
}
