// Questions about a long document: its pages (as a reader of PDF gives them) become passages with a vector each, the passages nearest to
// a question go before the model, and the answer comes with the pages that it was given.

/**
 * Passages of about so many words, cut between sentences; each knows its page.
 * @param {readonly string[]} pages
 * @returns {{ page: number, text: string }[]}
 */
export function passagesOf(pages, words = 60) {
  return pages.flatMap((text, page) => {
    const passages = [];
    let passage = "";
    for (const sentence of text.match(/[^.!?]+[.!?]*\s*/g) ?? []) {
      passage += sentence;
      if (passage.trim().split(/\s+/).length < words) continue;
      passages.push({ page: page + 1, text: passage.trim() });
      passage = "";
    }
    if (passage.trim()) passages.push({ page: page + 1, text: passage.trim() });
    return passages;
  });
}

const cosine = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0); // vectors have length 1

/**
 * Reads a document once; `ask` answers from the passages nearest to a question.
 * @param {import("@rwkv-ts/preset").LanguageModel} model
 * @param {readonly string[]} pages
 */
export async function openDocument(model, pages, { words, sources = 3, maxTokens = 120 } = {}) {
  const passages = passagesOf(pages, words);
  const vectors = await model.embed(passages.map(({ text }) => text));
  /** @param {string} question */
  const nearest = async (question) => {
    const [vector] = await model.embed([question]);
    const scored = passages.map((passage, i) => ({ ...passage, score: cosine(vector, vectors[i]) }));
    return scored.sort((a, b) => b.score - a.score).slice(0, sources);
  };
  return {
    passages,
    nearest,
    /** @param {string} question */
    async ask(question) {
      const found = await nearest(question);
      const system = `Answer from these passages alone.\n${found.map(({ page, text }) => `[page ${page}] ${text}`).join("\n")}`;
      const chat = model.chat({ system, maxTokens, topP: 0.3, seed: 1 });
      let answer = "";
      for await (const part of chat.send(question)) if (part.kind === "answer") answer += part.text;
      return { answer: answer.trim(), sources: found };
    },
  };
}
