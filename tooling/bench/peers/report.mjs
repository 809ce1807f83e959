// The results as a page: one row a case, ours beside theirs and the median of the rounds' ratios.
const rate = ({ ours, peer, ratio }) => `${ours.toFixed(0)} / ${peer.toFixed(0)} (**${ratio.toFixed(2)} x**)`;
const seconds = ({ ours, peer, ratio }) =>
  `${(ours / 1000).toFixed(2)} / ${(peer / 1000).toFixed(2)} (${ratio.toFixed(1)} x)`;
const share = (part, whole, unit) =>
  whole === undefined ? "" : `${(100 * part).toFixed(0)} % of ${whole.toFixed(0)} ${unit}`;
const megabytes = ({ ours, peer }) => `${(ours / 1e6).toFixed(0)} / ${(peer / 1e6).toFixed(0)}`;

/** `picture`: the chart's file beside the page. */
export function markdown({ machine, node, peer, date, prompt, tokens, cases }, picture) {
  const flag = (name, key) => `--${name} ${[...new Set(Object.values(cases).map((c) => c[key]))].join(",")}`;
  const engines = [...new Set(Object.values(cases).map(({ engine }) => engine.split(" ")[0]))].join(",");
  const busiest = Math.max(...Object.values(cases).map(({ load }) => load)).toFixed(1);
  const rounds = [...new Set(Object.values(cases).map((c) => c.rounds))].sort().join(" or ");
  const rows = Object.values(cases).map(
    (c) =>
      `| ${c.size} | ${c.weights} | ${c.threads} | ${c.rounds} | ${c.engine} | ${rate(c.decode)} | ${share(c.streaming, c.bandwidth, "GB/s")} | ` +
      `${rate(c.prefill)} | ${share(c.arithmetic, c.products, "G/s")} | ${seconds(c.firstToken)} | ${megabytes(c.peak)} |`,
  );
  return `# rwkv-ts and ${peer}

![tokens a second, ours and theirs](${picture})

RWKV-7 with random weights of the official sizes, the same GGUF file for both (f16, Q8_0, Q4_0), tokens a second **ours / theirs**. Each
case is ${rounds} rounds of both in turns, every round in processes of its own: a prompt of ${prompt} tokens, then ${tokens} tokens chosen greedily,
after one of each to warm up. "Of the memory's speed": the bytes of weights that decoding reads a second, over what as many threads read that do little
else (\`bandwidth.mjs\`), measured before each round. "Of the arithmetic": multiply-adds with weights while the prompt is read (the recurrence and
everything else not counted), over what as many threads do that only multiply and add, with the same vectors (\`arithmetic.c\`; f16: in f32), measured after each round. Ratios are medians of the rounds' ratios. The first token's time counts from the start of the process, with
the file in the system's cache; peak memory is resident, mapped files included.

Measured on ${machine}, a shared virtual machine (load average up to ${busiest}), Node ${node.replace("v", "")}, ${date}:
\`node tooling/bench/peers/run.mjs ${flag("sizes", "size")} ${flag("weights", "weights")} ${flag("threads", "threads")} --engines ${engines}\`

| size | weights | threads | rounds | engine | decode | of the memory's speed | prefill | of the arithmetic | first token, s | peak memory, MB |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
