// Whether threads can be had here, in words; nothing where they can.
export function isolationLine(): string {
  if (crossOriginIsolated) return "";
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker)
    return "One thread: this host sends no isolation headers, and the browser has no service workers here.";
  return serviceWorker.controller
    ? "One thread: reload the page for more."
    : "One thread until the page is loaded again: this host sends no isolation headers.";
}
