// Text with something to learn, made by rule.
const subjects = ["the cat", "a dog", "my bird", "the old fox"];
const verbs = ["sees", "likes", "hears"];

export const text = Array.from({ length: 400 }, (_, i) => {
  const subject = subjects[(i * 7) % subjects.length]!;
  return `${subject} ${verbs[(i * 5) % verbs.length]!} ${subjects[(i * 3 + 1) % subjects.length]!}.\n`;
}).join("");
