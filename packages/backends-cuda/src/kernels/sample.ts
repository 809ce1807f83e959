// Draws ids by the rule of core's sample.ts, a block a row of logits. Those that may be drawn are copied and changed; weights are
// exp(logit - largest); bounds of the nucleus and of the most probable ids are found by bisection over the bits of the weights; then
// every thread has the mass of a run of ids, and the one in whose run the mass is reached finds the id.
import { maskWords, operandsOfSample, undrawable } from "@rwkv-ts/core/backend";
import { blocksFor, type DeviceOp, kernel, type Launch, launch } from "./kernel.js";

const threads = 1024;
const lowest = "-3.4028234e38f";

const prepare = kernel({
  name: "drawable_logits",
  module: "sample",
  threads: 256,
  args: {
    logits: "const float *",
    settings: "const float *",
    mask: "const u32 *",
    x: "float *",
    count: "int",
    columns: "int",
    words: "int",
  },
  code: `
  const int e = block_x() * 256 + thread_x(), row = e / a.columns, id = e % a.columns;
  if (e >= a.count) return;
  const float x = a.logits[e];
  bool drawn = id < (int)a.settings[5 * row + 4];
  // what is not finite is to be seen
  if (a.mask && !(a.mask[row * a.words + id / 32] >> (id % 32) & 1) && (as_bits(x) & 0x7f800000u) != 0x7f800000u) drawn = false;
  a.x[e] = drawn ? x : ${lowest};`,
});

/** The lowest number stays what it is whatever is added to it. */
const change = kernel({
  name: "changed_logits",
  module: "sample",
  threads: 64,
  args: { changes: "const int *", amounts: "const float *", x: "float *", most: "int", rows: "int", columns: "int" },
  code: `
  const int m = block_x() * 64 + thread_x();
  if (m >= a.most) return;
  const int row = a.changes[2 * m], id = a.changes[2 * m + 1];
  if (row < 0 || row >= a.rows || id < 0 || id >= a.columns) return;
  float *x = a.x + (u64)row * a.columns + id;
  if (*x > ${lowest}) *x += a.amounts[m];`,
});

const draw = kernel({
  name: "draw",
  module: "sample",
  threads,
  args: { x: "const float *", settings: "const float *", w: "float *", ids: "int *", columns: "int" },
  code: `
  SHARED float parts[32], running[${threads}];
  SHARED u32 least[32];
  const int row = block_x(), lane = thread_x();
  const float *x = a.x + (u64)row * a.columns, *setting = a.settings + 5 * row;
  float *w = a.w + (u64)row * a.columns;
  const float temperature = setting[0], top_p = setting[1], top_k = setting[2];
  float part = ${lowest}, bad = 0;
  for (int i = lane; i < a.columns; i += ${threads}) {
    if ((as_bits(x[i]) & 0x7f800000u) == 0x7f800000u) bad = 1;
    else part = largest(part, x[i]);
  }
  const float most = block_max(part, parts, ${threads});
  bad = block_max(bad, parts, ${threads});
  if (bad > 0 || most < ${undrawable.toExponential()}f) {
    if (lane == 0) a.ids[row] = -1;
    return;
  }
  if (temperature == 0) {
    u32 own = 0xffffffffu;
    for (int i = lane; i < a.columns; i += ${threads}) if (x[i] == most) { own = i; break; }
    own = block_min(own, least, ${threads});
    if (lane == 0) a.ids[row] = (int)own;
    return;
  }
  part = 0;
  for (int i = lane; i < a.columns; i += ${threads}) {
    w[i] = exponential(x[i] - most);
    part += w[i];
  }
  const float total = block_sum(part, parts, ${threads});
  // the largest bound above which the weights have the nucleus' mass; then the one above which so many are
  u32 bound = 0x00800000u;
  float equals_kept = 1073741824.f;
  for (int way = 0; way < 2; way++) {
    if (way == 0 ? top_p >= 1 : top_k <= 0) continue;
    u32 low = bound, high = 0x3f800000u;
    for (int step = 0; step < 30; step++) {
      const u32 middle = low + (high - low + 1) / 2;
      const float at = as_float(middle);
      part = 0;
      for (int i = lane; i < a.columns; i += ${threads}) if (w[i] >= at) part += way == 0 ? w[i] : 1.f;
      part = block_sum(part, parts, ${threads});
      if (part >= (way == 0 ? top_p * total : top_k)) low = middle;
      else high = low > middle - 1 ? low : middle - 1;
    }
    bound = low;
    if (way == 0) continue;
    part = 0;
    for (int i = lane; i < a.columns; i += ${threads}) if (w[i] > as_float(bound)) part += 1;
    equals_kept = top_k - block_sum(part, parts, ${threads});
  }
  const float least_kept = as_float(bound);
  const int length = (a.columns + ${threads - 1}) / ${threads}, begin = min_of(lane * length, a.columns), end = min_of(begin + length, a.columns);
  float equals = 0;
  for (int i = begin; i < end; i++) if (w[i] == least_kept) equals += 1;
  const float equals_before = running_sum(equals, running, ${threads}) - equals;
  float mass = 0;
  equals = equals_before;
  for (int i = begin; i < end; i++) {
    const bool kept = w[i] > least_kept || (w[i] == least_kept && equals < equals_kept);
    if (w[i] == least_kept) equals += 1;
    if (kept) mass += temperature == 1 ? w[i] : exponential(divide(x[i] - most, temperature));
  }
  const float up_to = running_sum(mass, running, ${threads});
  const float all = block_max(up_to, parts, ${threads}), target = setting[3] * all;
  const u32 chosen = block_min(mass > 0 && up_to > target ? lane : 0xffffffffu, least, ${threads});
  // where rounding leaves the target beyond all of it: the last that has any
  const u32 last = ${threads - 1} - block_min(mass > 0 ? ${threads - 1} - lane : ${threads - 1}u, least, ${threads});
  if ((u32)lane != (chosen < last ? chosen : last)) return;
  float passed = up_to - mass;
  equals = equals_before;
  int id = 0;
  for (int i = begin; i < end; i++) {
    const bool kept = w[i] > least_kept || (w[i] == least_kept && equals < equals_kept);
    if (w[i] == least_kept) equals += 1;
    if (!kept) continue;
    id = i;
    passed += temperature == 1 ? w[i] : exponential(divide(x[i] - most, temperature));
    if (passed > target) break;
  }
  a.ids[row] = id;`,
});

export const sample: DeviceOp = {
  kernels: [prepare, change, draw],
  launches: ({ inputs, outputs: [ids], scratch }) => {
    const { logits, settings, changes, amounts, mask } = operandsOfSample(inputs);
    const [rows, columns] = logits.shape as [number, number];
    const count = rows * columns;
    const [x, w] = [scratch(4 * count), scratch(4 * count)];
    const most = changes?.shape[0] ?? 0;
    const given = { logits: logits.region, settings: settings.region, mask: mask?.region, x };
    const own: Launch[] = [
      launch(prepare, { ...given, count, columns, words: maskWords(columns) }, { blocks: blocksFor(count, 256) }),
    ];
    if (most > 0)
      own.push(
        launch(
          change,
          { changes: changes!.region, amounts: amounts!.region, x, most, rows, columns },
          { blocks: blocksFor(most, 64) },
        ),
      );
    own.push(launch(draw, { x, settings: settings.region, w, ids: ids!.region, columns }, { blocks: rows }));
    return own;
  },
};
