// The built app on WebGPU: the embedded model writes what it writes on the CPU, in the page and in a module Worker; on an origin
// without WebGPU the app says what is missing, and "auto" falls back to the CPU with the reason.

/** An origin that is neither secure nor local has no WebGPU. */
export const insecureHost = "app.test";
export const insecureHostArgument = `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`;

/** A driver in software takes a third of a second for a token. */
const tokens = 4;

export const webGpuScript = `import { openBackend } from "@rwkv-ts/preset";
/** The model's text on a backend and what that runs on, or why not; and what "auto" says to a large model. */
export async function answerOn({ writer, backend, tokens }) {
  const auto = await openBackend("auto", { weightBytes: 1e9 });
  await auto.backend[Symbol.asyncDispose]();
  const about = { adapter: Boolean(await navigator.gpu?.requestAdapter()), auto: auto.reason };
  try {
    const model = await load(writer, { backend });
    let text = "";
    for await (const piece of model.generate("The ", { temperature: 0, maxTokens: tokens })) text += piece;
    await model[Symbol.asyncDispose]();
    return { ...about, text, reason: model.info.backendReason };
  } catch (error) {
    return { ...about, refused: error.code + ": " + error.message };
  }
}
`;

/**
 * @param ask opens the app on a host and asks it
 * @param expected the beginning of what the model writes on the CPU
 * @returns {Promise<{ problems: string[], note: string }>}
 */
export async function checkWebGpu(ask, isolation, expected) {
  const question = { writer: "/writer.safetensors", backend: "webgpu", tokens };
  const page = await ask({}, { ...question, worker: false });
  if (page.answer && !page.answer.adapter) return { problems: [], note: "WebGPU not run: there is no adapter" };
  const worker = await ask(isolation, { ...question, worker: true });
  const absent = await ask({}, { ...question, worker: true }, insecureHost);
  const problems = [
    ...writing(page, expected).map((text) => `WebGPU in the page: ${text}`),
    ...writing(worker, expected).map((text) => `WebGPU in the isolated page's worker: ${text}`),
    ...falling(absent).map((text) => `without WebGPU: ${text}`),
  ];
  return { problems, note: page.answer?.reason ?? "" };
}

function writing({ errors, answer }, expected) {
  if (!answer || answer.refused) return [...errors, ...(answer ? [answer.refused] : [])];
  const problems = [...errors];
  if (!answer.reason.startsWith("WebGPU on ")) problems.push(`it runs on ${answer.reason}`);
  if (answer.text.length === 0 || !expected.startsWith(answer.text))
    problems.push(`it writes ${JSON.stringify(answer.text)}, on the CPU ${JSON.stringify(expected)}`);
  return problems;
}

function falling({ errors, answer }) {
  if (!answer) return errors;
  const problems = [...errors];
  if (!/^backend: .*has no WebGPU/.test(answer.refused ?? ""))
    problems.push(`asked for, it answers ${answer.refused ?? answer.reason}`);
  if (!/has no WebGPU.*; .*WebAssembly/.test(answer.auto)) problems.push(`auto gives the reason ${answer.auto}`);
  return problems;
}
