// A dialogue of support over OpenAI's protocol: the client sends the whole conversation each time, as every client does, and the
// server reads the new message alone, since the state behind the last answer is kept. What a turn costs does not grow.

/**
 * @param client of the package openai, or of its kind
 * @returns the answers, each with the tokens of its prompt and how many of them were not read again
 */
export async function* supportDialogue(client, { model, system, questions, ...options }) {
  const messages = [{ role: "system", content: system }];
  for (const content of questions) {
    messages.push({ role: "user", content });
    const { choices, usage } = await client.chat.completions.create({ model, messages, ...options });
    const [{ message, logprobs }] = choices;
    messages.push({ role: "assistant", content: message.content });
    const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
    yield { answer: message.content, logprobs, tokens: usage.prompt_tokens, cached };
  }
}
