// What the examples learn from: series and groups that are made by a rule, and pictures of shapes.

/** The Mackey-Glass series x' = 0.2 x(t-17) / (1 + x(t-17)^10) - 0.1 x, one value a unit of time, with mean 0 and deviation 1. */
export function mackeyGlass(length, random, { tau = 17, stepsPerValue = 10 } = {}) {
  const delay = tau * stepsPerValue;
  const x = Array.from({ length: delay + 1 }, () => 1.2 + 0.1 * random.normal());
  while (x.length < (length + 200) * stepsPerValue) {
    const [now, then] = [x.at(-1), x.at(-1 - delay)];
    x.push(now + ((0.2 * then) / (1 + then ** 10) - 0.1 * now) / stepsPerValue);
  }
  return Float32Array.from({ length }, (_, i) => (x[(i + 200) * stepsPerValue] - 0.93) / 0.23);
}

const permutations = (n) =>
  n === 0
    ? [[]]
    : permutations(n - 1).flatMap((p) => Array.from({ length: n }, (_, i) => [...p.slice(0, i), n - 1, ...p.slice(i)]));

/** The group of all permutations of n things: its size, the element that changes nothing, and products by number. */
export function symmetricGroup(n) {
  const all = permutations(n);
  const numbers = new Map(all.map((p, i) => [p.join(), i]));
  const identity = numbers.get(Array.from({ length: n }, (_, i) => i).join());
  return { size: all.length, identity, product: (a, b) => numbers.get(all[b].map((x) => all[a][x]).join()) };
}

/** The patches of 4 x 4 pixels of a picture [size · size], each 16 numbers and its place (row and column, 0 to 1). */
function patchesOf(pixels, size) {
  const count = size / 4;
  return Array.from({ length: count * count }, (_, p) => [Math.floor(p / count), p % count]).flatMap(
    ([row, column]) => [
      ...Array.from({ length: 16 }, (_, i) => pixels[(4 * row + Math.floor(i / 4)) * size + 4 * column + (i % 4)]),
      row / count,
      column / count,
    ],
  );
}

/** Pictures of a bar, upright (0) or lying (1), anywhere, under noise: their patches, and their labels. */
export function barPictures(count, size, random) {
  const pictures = Array.from({ length: count }, () => {
    const label = random.uniform() < 0.5 ? 0 : 1;
    const place = Math.floor(random.uniform() * size);
    const across = (i) => (label === 0 ? i % size : Math.floor(i / size));
    const pixels = Array.from({ length: size * size }, (_, i) => (across(i) === place ? 1 : 0) + 0.3 * random.normal());
    return { label, patches: patchesOf(pixels, size) };
  });
  return {
    patches: Float32Array.from(pictures.flatMap(({ patches }) => patches)),
    label: pictures.map(({ label }) => label),
  };
}

/** A daily and a yearly wave of minutes under noise, from minute `from` on. */
export const waves = (from, count, random) =>
  Float32Array.from({ length: count }, (_, i) => {
    const [day, year] = [(from + i) / 1440, (from + i) / 525_600];
    return Math.sin(2 * Math.PI * day) + Math.sin(2 * Math.PI * year) + 0.1 * random.normal();
  });

/** Documents of random ids, and whether each has more of id 1 (kind 1) than of id 2. */
export function countedDocuments(count, time, vocabulary, random) {
  const ids = Int32Array.from({ length: count * time }, () => Math.floor(random.uniform() * vocabulary));
  const occurrences = (b, id) => ids.subarray(b * time, (b + 1) * time).filter((each) => each === id).length;
  return { ids, kind: Int32Array.from({ length: count }, (_, b) => (occurrences(b, 1) > occurrences(b, 2) ? 1 : 0)) };
}
