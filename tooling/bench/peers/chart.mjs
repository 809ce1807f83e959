// The ratios as a picture: one bar a case, decode above prefill, a line where both are equally fast.
const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

export function chart({ peer, cases }) {
  const list = Object.values(cases);
  const [left, row, width] = [230, 44, 900];
  const most = Math.max(2, ...list.flatMap((c) => [c.decode.ratio, c.prefill.ratio])) * 1.12;
  const x = (ratio) => left + ((width - left - 20) * ratio) / most;
  const bar = (y, value, colour, label) =>
    `<rect x="${left}" y="${y}" width="${(x(value) - left).toFixed(1)}" height="14" rx="2" fill="${colour}"/>` +
    `<text x="${(x(value) + 5).toFixed(1)}" y="${y + 11}" font-size="11" fill="#666">${label} ${value.toFixed(2)} x</text>`;
  const rows = list.map((c, i) => {
    const y = 44 + i * row;
    const name = `${c.size} ${c.weights}, ${c.threads} thread${c.threads > 1 ? "s" : ""}, ${c.engine}`;
    return (
      `<text x="${left - 10}" y="${y + 20}" text-anchor="end" font-size="12" fill="#888">${escaped(name)}</text>` +
      bar(y, c.decode.ratio, "#3b82f6", "decode") +
      bar(y + 17, c.prefill.ratio, "#f59e0b", "prefill")
    );
  });
  const height = 60 + list.length * row;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">
<title>Times as fast as ${escaped(peer)}, case by case</title>
<text x="${left}" y="20" font-size="14" fill="#888">times as fast as ${escaped(peer)}</text>
<line x1="${x(1).toFixed(1)}" x2="${x(1).toFixed(1)}" y1="30" y2="${height - 12}" stroke="#888" stroke-dasharray="3 3"/>
${rows.join("\n")}
</svg>
`;
}
