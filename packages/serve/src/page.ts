// The page at `/`: a chat to try the server out, and what it is busy with. One document, without a request to anywhere else; text goes
// into the page as text.
export const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>rwkv serve</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 46rem; padding: 1rem; display: flex; flex-direction: column; min-height: calc(100vh - 2rem); }
  header, form { display: flex; gap: .5rem; align-items: baseline; flex-wrap: wrap; }
  form { position: sticky; bottom: 0; background: Canvas; padding: .5rem 0; }
  h1 { font-size: 1.1rem; margin: 0; flex: 1; }
  main { flex: 1; padding: 1rem 0; }
  .message { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 1rem; }
  .message b { display: block; font-size: .8rem; opacity: .6; }
  .thought { opacity: .6; font-style: italic; }
  textarea { flex: 1 1 20rem; font: inherit; padding: .5rem; }
  button, select, input { font: inherit; padding: .4rem .8rem; }
  details { font-size: .8rem; }
  #numbers, #states { margin: .3rem 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; }
  #use { font-size: .8rem; opacity: .7; margin: .5rem 0 0; min-height: 1.2em; }
</style>
<header>
  <h1>rwkv serve</h1>
  <label>model <select id="model"></select></label>
  <label>key <input id="key" type="password" size="8" autocomplete="off" placeholder="if any"></label>
</header>
<details id="load">
  <summary>Load and states</summary>
  <ul id="numbers"></ul>
  <ul id="states" aria-label="Named states"></ul>
</details>
<main id="messages" aria-live="polite"></main>
<form id="form">
  <textarea id="text" rows="2" placeholder="Write a message" aria-label="Message"></textarea>
  <button id="send">Send</button>
  <button id="clear" type="button">New</button>
</form>
<p id="use"></p>
<script type="module">
const at = (id) => document.getElementById(id);
let messages = [];
let stop;
const headers = () => ({ "content-type": "application/json", ...(at("key").value && { authorization: "Bearer " + at("key").value }) });

function show(role) {
  const box = document.createElement("div");
  box.className = "message";
  const name = document.createElement("b");
  name.textContent = role;
  const thought = document.createElement("span");
  thought.className = "thought";
  const text = document.createElement("span");
  box.append(name, thought, text);
  at("messages").append(box);
  return { thought, text };
}

async function models() {
  const response = await fetch("v1/models", { headers: headers() });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  at("model").replaceChildren(...body.data.map(({ id }) => new Option(id, id)));
}

async function* events(response) {
  const decoder = new TextDecoder();
  let rest = "";
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    rest += decoder.decode(step.value, { stream: true });
    const parts = rest.split("\\n\\n");
    rest = parts.pop();
    for (const part of parts) if (part.startsWith("data: {")) yield JSON.parse(part.slice(6));
  }
}

/** Does something to the page, which stays at its end where it was there. */
function follow(change) {
  const page = document.documentElement;
  const isAtEnd = page.scrollHeight - page.scrollTop - page.clientHeight < 40;
  change();
  if (isAtEnd) page.scrollTop = page.scrollHeight;
}

async function reply() {
  const conversation = messages; // "New" begins another one
  stop = new AbortController();
  at("send").textContent = "Stop";
  const { thought, text } = show("assistant");
  const started = performance.now();
  try {
    const body = JSON.stringify({ model: at("model").value, messages: conversation, stream: true, stream_options: { include_usage: true } });
    const response = await fetch("v1/chat/completions", { method: "POST", headers: headers(), body, signal: stop.signal });
    if (!response.ok) throw new Error((await response.json()).error.message);
    let first;
    for await (const event of events(response)) {
      if (event.error) throw new Error(event.error.message);
      const delta = event.choices[0]?.delta ?? {};
      if (delta.content || delta.reasoning_content) first ??= performance.now() - started;
      follow(() => {
        thought.textContent += delta.reasoning_content ?? "";
        text.textContent += delta.content ?? "";
      });
      if (!event.usage) continue;
      const { prompt_tokens, completion_tokens, prompt_tokens_details } = event.usage;
      const seconds = (performance.now() - started) / 1000;
      at("use").textContent = prompt_tokens + " tokens of prompt, " + prompt_tokens_details.cached_tokens + " of them known from before; " +
        completion_tokens + " written in " + seconds.toFixed(2) + " s, the first after " + Math.round(first ?? 0) + " ms";
    }
  } catch (error) {
    if (error.name !== "AbortError") text.textContent += " [" + error.message + "]";
  }
  conversation.push({ role: "assistant", content: text.textContent });
  stop = undefined;
  at("send").textContent = "Send";
}

at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (stop) return stop.abort();
  const content = at("text").value.trim();
  if (content === "") return;
  at("text").value = "";
  messages.push({ role: "user", content });
  follow(() => { show("user").text.textContent = content; });
  reply();
});
at("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at("form").requestSubmit();
});
at("clear").addEventListener("click", () => {
  stop?.abort();
  messages = [];
  at("messages").replaceChildren();
});
/** The sum of a metric over its labels, or over those that have this text in them. */
function metric(text, name, having = "") {
  const lines = text.split("\\n").filter((line) => line.startsWith(name) && /[ {]/.test(line[name.length]) && line.includes(having));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}

let last;
async function showLoad() {
  if (!at("load").open || document.hidden) return;
  const [metrics, list] = await Promise.all(["metrics", "v1/states"].map((path) => fetch(path, { headers: headers() })));
  if (!metrics.ok || !list.ok) return;
  const [text, { data }] = [await metrics.text(), await list.json()];
  const now = { at: performance.now(), written: metric(text, "rwkv_generated_tokens_total") };
  const speed = last ? (1000 * (now.written - last.written)) / (now.at - last.at) : 0;
  last = now;
  const [prompt, cached] = ["rwkv_prompt_tokens_total", "rwkv_cached_tokens_total"].map((name) => metric(text, name));
  const states = (place) => metric(text, "rwkv_states", 'place="' + place + '"');
  const items = [
    metric(text, "rwkv_requests_active") + " requests under way",
    speed.toFixed(1) + " tokens/s written",
    (prompt === 0 ? 0 : Math.round((100 * cached) / prompt)) + " % of prompts known from before",
    states("live") + " states in the model, " + states("memory") + " in memory, " + states("stored") + " stored",
  ];
  const show = (list, texts) => at(list).replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  show("numbers", items);
  show("states", data.map(({ id, model, version, tokens }) => id + ": " + model + ", version " + version + ", " + tokens + " tokens"));
}
at("load").addEventListener("toggle", showLoad);
setInterval(() => showLoad().catch(() => undefined), 2000);
const load = () => models().catch((error) => { at("use").textContent = error.message; });
at("key").addEventListener("change", load);
load();
</script>
</html>
`;
