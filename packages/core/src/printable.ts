// Text from outside (names in a file, a server's answer) made fit for a message: on one line, without what would steer a
// terminal or turn the reading direction, and not longer than a reader bears. Every message of an error goes through it.

/** A message that is longer says what was wrong at its beginning and end, and nothing in between. */
export const longestMessage = 4000;

/** C0 and C1 controls, separators of lines, marks that turn or hide text, and halves of surrogate pairs. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  return named[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`);
}

/**
 * One line of `text` that any terminal shows as it is: controls are escaped as in JavaScript, and of a text longer than `most`
 * characters the middle is left out.
 */
export function printable(text: string, most = longestMessage): string {
  return shortened(text, most).replace(unprintable, escaped);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 4);
  const left = text.length - most;
  return `${text.slice(0, most - tail)} [... ${left} characters ...] ${text.slice(text.length - tail)}`;
}
