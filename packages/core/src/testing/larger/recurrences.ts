// Several sequences of several lengths, and heads of other sizes.
import { example, type LargerExamples, plain, sequences, table, wkv4Inputs, wkv6Inputs, wkvInputs } from "./inputs.js";

export const recurrenceExamples: LargerExamples = {
  tokenShift: [example("several sequences", {}, plain(60, 130), { shape: [5, 130], kind: "state" }, sequences)],
  tokenShiftBackward: [example("several sequences", { slots: 5 }, plain(60, 130), sequences, plain(5, 130))],
  wkv7: [
    example("heads of 64, several sequences", {}, ...wkvInputs(60, 3, 64, 5, sequences)),
    example("one head of 32", {}, ...wkvInputs(20, 1, 32, 2, table([1, 0, 20]))),
  ],
  wkv7Backward: [
    example(
      "heads of 64, several sequences",
      {},
      ...wkvInputs(60, 3, 64, 5, sequences),
      plain(60, 3, 64),
      plain(5, 3, 64, 64),
    ),
    example("one head of 32", {}, ...wkvInputs(50, 1, 32, 2, table([1, 0, 50])), plain(50, 1, 32)),
  ],
  wkv4: [example("several sequences", {}, ...wkv4Inputs(60, 131, 5, sequences))],
  wkv4Backward: [example("several sequences", {}, ...wkv4Inputs(60, 131, 5, sequences), plain(60, 131))],
  wkv6: [
    example("heads of 64, several sequences", {}, ...wkv6Inputs(60, 3, 64, 5, sequences)),
    example("one head of 36", {}, ...wkv6Inputs(20, 1, 36, 2, table([1, 0, 20]))),
  ],
  wkv6Backward: [
    example(
      "heads of 64, several sequences",
      {},
      ...wkv6Inputs(60, 3, 64, 5, sequences),
      plain(60, 3, 64),
      plain(5, 3, 64, 64),
    ),
    example("one head of 36", {}, ...wkv6Inputs(50, 1, 36, 2, table([1, 0, 50])), plain(50, 1, 36)),
  ],
};
