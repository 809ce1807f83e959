// A symbol of a paper's formulas and the lines of code that compute it.

export interface CodeSymbol {
  /** As the page's formulas mark it: \sym{id}{...}. */
  readonly id: string;
  /** As people read it. */
  readonly label: string;
  /** What it is, in words. */
  readonly says: string;
  /** Regular expression of the lines that compute or declare it. */
  readonly code: string;
  /** E.g. `[N, H, D]`. */
  readonly shape?: string;
  /** Names of the checkpoint's tensors that it comes from, with * for the layer. */
  readonly tensors?: readonly string[];
}

/** Numbers of the lines that compute a symbol, from 0 on. */
export const linesOf = ({ code }: CodeSymbol, lines: readonly string[]): number[] => {
  const pattern = new RegExp(code, "u");
  return lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
};

/** The first symbol that a line computes. */
export const symbolOfLine = (symbols: readonly CodeSymbol[], line: string): CodeSymbol | undefined =>
  symbols.find(({ code }) => new RegExp(code, "u").test(line));
