// Serves the site from what is kept of it, and isolates its pages (COOP, COEP) whatever the host sends. `version` and `files` are filled in
// when the site is built; files are kept once a page asks for it, others when they are used.
const { version, files } = "BUILT";
// other sites may lie below other folders of the same host
const site = `rwkv-ts ${self.registration.scope} `;
const cacheName = `${site}${version}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", (event) => {
  if (event.data === "keep the site") event.waitUntil(keepAll());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOwn = new URL(request.url).origin === location.origin;
  if (request.method === "GET" && isOwn) event.respondWith(answer(request));
});

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(site) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** One after the other: whoever reads the page meanwhile goes first. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  for (const file of files) {
    const url = new URL(file, self.registration.scope).href;
    if (await cache.match(url)) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) await cache.put(url, response);
  }
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  // names of assets tell their content; anything else may have changed
  const isFixed = request.url.startsWith(`${self.registration.scope}assets/`);
  const kept = isFixed ? await find(cache, request.url) : undefined;
  if (kept) return part(request, kept);
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200 && !request.headers.has("range"))
      await cache.put(request.url, response.clone());
    return isolated(response);
  } catch (error) {
    const last = await find(cache, request.url);
    if (last) return part(request, last);
    throw error;
  }
}

/** Also under the names that a host gives pages: `guide/` is guide/index.html, `guide/chat` is guide/chat.html. */
async function find(cache, url) {
  const { origin, pathname } = new URL(url);
  for (const ending of ["", ".html", "index.html"]) {
    const found = await cache.match(`${origin}${pathname}${ending}`, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/** The bytes that were asked for, where not all were. */
async function part(request, response) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined) return isolated(response);
  const bytes = await response.blob();
  const end = Math.min(to ? Number(to) : bytes.size - 1, bytes.size - 1);
  const headers = new Headers(response.headers);
  headers.set("content-range", `bytes ${from}-${end}/${bytes.size}`);
  headers.set("content-length", String(end + 1 - Number(from)));
  const answered = new Response(bytes.slice(Number(from), end + 1), { status: 206, headers });
  return isolated(answered);
}

function isolated(response) {
  if (response.status === 0 || response.type === "opaqueredirect") return response;
  const headers = new Headers(response.headers);
  // the body is no longer packed
  if (headers.has("content-encoding")) for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-embedder-policy", "require-corp");
  headers.set("cross-origin-resource-policy", "same-origin");
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
