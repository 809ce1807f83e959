// White space that can be seen, for tokens that stand alone.

const signs: Readonly<Record<string, string>> = { " ": "·", "\n": "⏎", "\t": "⇥", "\r": "␍" };

export const visibleText = (text: string): string =>
  text === "" ? "∅" : text.replace(/[ \n\t\r]/g, (character) => signs[character]!);
