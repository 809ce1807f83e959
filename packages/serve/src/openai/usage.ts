// Tokens read and written, as OpenAI counts them.

export interface Counts {
  /** Tokens of prompts, and how many of them were known from before. */
  readonly prompt: number;
  readonly cached: number;
  /** Tokens written, and how many of them were thought. */
  readonly written: number;
  readonly thought: number;
}

export const usageOf = ({ prompt, cached, written, thought }: Counts) => ({
  prompt_tokens: prompt,
  completion_tokens: written,
  total_tokens: prompt + written,
  prompt_tokens_details: { cached_tokens: cached },
  completion_tokens_details: { reasoning_tokens: thought },
});
