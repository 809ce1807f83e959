// Encodes the ops that work row by row: sums, the gradient of norms, gather and scatter, cross entropy.
import { elementCount } from "@rwkv-ts/core";
import {
  type CrossEntropyParams,
  type NormalizeBackwardParams,
  operandsOfSample,
  type PlaceParams,
  type ScatterRowsParams,
  type SliceParams,
  sliceGeometry,
} from "@rwkv-ts/core/backend";
import { storageNumber } from "../storages.js";
import { mostChunks } from "../threads/control.js";
import {
  addressesOf,
  chunksFor,
  type EncodedStep,
  floatWord,
  isNarrowPlace,
  lastAxis,
  type PlacedStep,
  rowCount,
  typesWord,
} from "./step.js";

/** x [rows..., rest...] → [rest...]. */
export function encodeSumRows({ inputs: [x], outputs: [y] }: PlacedStep): EncodedStep {
  const d = elementCount(y!.shape);
  return {
    kernel: "sum_rows",
    words: [x!.address, y!.address, elementCount(x!.shape) / d, d, typesWord(x)],
    ...chunksFor(elementCount(x!.shape)),
  };
}

/** Each part adds up its own elements, then the sums of the parts are added in order. */
export function encodeSumSquares({ inputs: [x], outputs: [y], threads }: PlacedStep): EncodedStep[] {
  const n = elementCount(x!.shape);
  const { chunks = threads } = chunksFor(n) ?? {};
  return [
    { kernel: "sum_squares", words: [x!.address, 0n, n], chunks, shared: { bytes: 8 * chunks, word: 1 } },
    { kernel: "add_partials", words: [0n, y!.address, chunks], chunks: 1, shared: { bytes: 0, word: 0 } },
  ];
}

export function encodeGather({ inputs: [table, ids], outputs: [y] }: PlacedStep): EncodedStep {
  const [v, c] = table!.shape as [number, number];
  const words = [
    table!.address,
    ids!.address,
    y!.address,
    storageNumber(table!.storage),
    v,
    c,
    elementCount(ids!.shape),
    typesWord(y),
  ];
  return { kernel: "gather", words };
}

export function encodeScatterRows({ params, inputs: [ids, x], outputs: [y] }: PlacedStep): EncodedStep {
  const { rows } = params as ScatterRowsParams;
  return {
    kernel: "scatter_rows",
    words: [ids!.address, x!.address, y!.address, elementCount(ids!.shape), lastAxis(x!.shape), rows, typesWord(x)],
  };
}

export function encodeSlice({ params, inputs: [x], outputs: [y] }: PlacedStep): EncodedStep {
  const { axis, from, length } = params as SliceParams;
  const { rows, long, run, first } = sliceGeometry(x!.shape, axis, from, length);
  const words = [x!.address, y!.address, rows, long, run, first, typesWord(x, y)];
  return { kernel: "slice", words, ...chunksFor(rows * run) };
}

export function encodePlace({ params, inputs: [x], outputs: [y] }: PlacedStep): EncodedStep {
  const { axis, from } = params as PlaceParams;
  const length = axis === "first" ? x!.shape[0]! : lastAxis(x!.shape);
  const { rows, long, run, first } = sliceGeometry(y!.shape, axis, from, length);
  const words = [x!.address, y!.address, rows, long, run, first, typesWord(x, y)];
  return { kernel: "place", words, ...chunksFor(rows * long) };
}

export function encodeNormalizeBackward({ params, inputs: [x, g], outputs: [dx] }: PlacedStep): EncodedStep {
  const { epsilon } = params as NormalizeBackwardParams;
  const sizes = [rowCount(x!.shape), lastAxis(x!.shape), typesWord(x, g, dx)];
  return {
    kernel: "normalize_backward",
    words: [x!.address, g!.address, dx!.address, ...sizes, floatWord(epsilon)],
    scratch: 4 * 3 * lastAxis(x!.shape),
  };
}

/** logits [N,V], targets [N] → loss [N]. */
export function encodeCrossEntropy({ inputs: [logits, targets], outputs: [loss] }: PlacedStep): EncodedStep {
  const sizes = [rowCount(logits!.shape), lastAxis(logits!.shape), typesWord(logits)];
  const words = [logits!.address, targets!.address, loss!.address, ...sizes];
  return { kernel: "cross_entropy", words, scratch: isNarrowPlace(logits) ? 4 * lastAxis(logits!.shape) : 0 };
}

export function encodeCrossEntropyBackward({ params, inputs, outputs: [y] }: PlacedStep): EncodedStep {
  const [logits, targets, dloss] = inputs;
  const { l2wrap } = params as CrossEntropyParams;
  const sizes = [rowCount(logits!.shape), lastAxis(logits!.shape), typesWord(logits, y)];
  return {
    kernel: "cross_entropy_backward",
    words: [logits!.address, targets!.address, dloss!.address, y!.address, ...sizes, floatWord(l2wrap)],
    // a row of logits and one of gradients as floats
    scratch: isNarrowPlace(logits) || isNarrowPlace(y) ? 8 * lastAxis(logits!.shape) : 0,
  };
}

/** A row each, as far as parts can be counted. */
const partsOf = (rows: number): number => Math.max(1, Math.min(rows, mostChunks));

/** Scratch: sums of blocks of 1024 (doubles), logits with their changes and mask, weights, those that may be kept, and those near the bound. */
export function encodeSample({ inputs, outputs: [ids] }: PlacedStep): EncodedStep {
  const { logits, settings, changes, amounts, mask } = operandsOfSample(inputs);
  const [rows, v] = logits.shape as [number, number];
  const most = amounts ? elementCount(amounts.shape) : 0;
  const addresses = addressesOf([logits, settings, changes, amounts, mask, ids], 6);
  return {
    kernel: "sample",
    words: [...addresses, rows, v, most],
    chunks: partsOf(rows),
    scratch: 8 * (Math.floor(v / 1024) + 1) + 4 * 4 * v,
  };
}

/** Inputs (a [N,I], M [N,I,J]). */
export function encodeTokenMatmul({ inputs: [a, m], outputs: [y] }: PlacedStep): EncodedStep {
  const [, rows, columns] = m!.shape as [number, number, number];
  const words = [a!.address, m!.address, y!.address, ...m!.shape, typesWord(a, m, y)];
  return { kernel: "token_matmul", words, scratch: 4 * (2 * columns + rows), ...chunksFor(elementCount(m!.shape)) };
}
