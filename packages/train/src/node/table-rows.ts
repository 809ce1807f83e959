// Rows of tables as records: Parquet, a group of rows at a time (hyparquet), and Arrow, a record batch at a time (arrow-rows.ts).
import { InputError } from "@rwkv-ts/core";
import type { AsyncBuffer, Compressors, FileMetaData, RowGroup } from "hyparquet";
import { isArrow, type Row, rowsOfArrow } from "./arrow-rows.js";
import { checkPages, inflatedPages, levelsOf, mostValues } from "./parquet-pages.js";

const isParquet = (head: Buffer): boolean => head.toString("latin1", 0, 4) === "PAR1";

/** Whether a file that begins so is a table. */
export const isTable = (head: Buffer): boolean => isParquet(head) || isArrow(head);

/** Rows of a table, told by its first bytes, with the columns of records. @throws InputError for a damaged file, and without such columns */
export async function* rowsOfTable(path: string, head: Buffer): AsyncGenerator<Row> {
  yield* isParquet(head) ? rowsOfParquet(path) : rowsOfArrow(path, (names) => columnsOf(path, names));
}

async function* rowsOfParquet(path: string): AsyncGenerator<Row> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const { compressors } = await import("hyparquet-compressors");
  const file = await asyncBufferFromFile(path);
  const damaged = (error: Error): never => {
    throw new InputError(`${path} is no complete Parquet file: ${error.message}`, { cause: error });
  };
  const metadata = await parquetMetadataAsync(file).catch(damaged);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const columns = columnsOf(path, names);
  const pages = inflatedPages(compressors);
  const check = await groupCheck(file, metadata, pages.checking);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    if (!(count >= 0 && count <= mostValues))
      damaged(new Error(`a group has ${group.num_rows} rows, at most ${mostValues} are read`));
    const rowEnd = rowStart + count;
    const rows = check(group, columns).then(() =>
      parquetReadObjects({ file, metadata, columns, compressors: pages.reading, rowStart, rowEnd }),
    );
    yield* await rows.catch((error: Error) => {
      throw new InputError(`${path}: rows ${rowStart + 1} to ${rowEnd} are damaged: ${error.message}`, {
        cause: error,
      });
    });
    pages.clear();
    rowStart = rowEnd;
  }
}

/** Checks pages of a group's columns before they are decoded. */
async function groupCheck(file: AsyncBuffer, metadata: FileMetaData, compressors: Compressors) {
  const [{ parquetHeader }, { deltaBinaryUnpack }, { getTreePath, isFlatColumn }, { parquetSchema }] =
    await Promise.all([
      import("hyparquet/src/column.js"),
      import("hyparquet/src/delta.js"),
      import("hyparquet/src/schema.js"),
      import("hyparquet"),
    ]);
  const schema = parquetSchema(metadata);
  const readers = { header: parquetHeader, differences: deltaBinaryUnpack };
  return async ({ columns, num_rows }: RowGroup, names: readonly string[]): Promise<void> => {
    for (const { meta_data: column } of columns) {
      if (!column || !names.includes(column.path_in_schema[0]!)) continue;
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const end = start + Number(column.total_compressed_size);
      if (!(start >= 0 && start <= end && end <= file.byteLength))
        throw new RangeError(`bytes ${start} to ${end} are not within ${file.byteLength}`);
      const path = getTreePath(schema, column.path_in_schema);
      const rows = isFlatColumn(path) ? Number(num_rows) : undefined;
      const described = { rows, metadata: column, levels: levelsOf(path) };
      checkPages(await file.slice(start, end), described, readers, compressors);
    }
  };
}

/** What records have, those that tell most first. */
const recordFields: readonly (readonly string[])[] = [
  ["text"],
  ["messages"],
  ["prompt", "completion"],
  ["instruction", "output"],
];

/** Those of the columns that make a record. @throws InputError where none do */
function columnsOf(path: string, names: readonly string[]): string[] {
  const columns = recordFields.find((fields) => fields.every((name) => names.includes(name)));
  if (!columns)
    throw new InputError(
      `${path} has the columns ${names.join(", ")}: one of ${recordFields.map((f) => f.join(" and ")).join("; ")} is due`,
    );
  return [...columns, ...names.filter((name) => name === "input" && columns.includes("instruction"))];
}
