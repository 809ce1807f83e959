// What addresses are in errors, in requests and in file names.

/** URLs as errors show them: without credentials and query, which often hold secrets. */
export function displayUrl(url: URL): string {
  const { protocol, host, pathname } = url;
  if (protocol === "blob:") return url.href;
  if (protocol === "data:") return `a ${protocol} address`;
  return `${protocol}//${host}${pathname}`;
}

/** What percent signs stand for; text in which they stand for nothing (`%E0%A4%A`) stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** fetch refuses URLs with credentials; they are sent as the header that they stand for. */
export function withoutCredentials(input: string | URL): { url: URL; headers: Record<string, string> } {
  const url = new URL(input);
  const { username, password } = url;
  if (username === "" && password === "") return { url, headers: {} };
  url.username = "";
  url.password = "";
  const bytes = new TextEncoder().encode(`${percentDecoded(username)}:${percentDecoded(password)}`);
  return { url, headers: { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` } };
}
