// Starts the service worker: it isolates the page where the host sends no headers for that, and keeps the site for later visits.

const reloaded = "rwkv-isolated";

/** The first visit of a host without headers is loaded once more, while nothing has been done in it. */
export async function keepOffline(base: string): Promise<void> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker || !isSecureContext) return;
  try {
    await serviceWorker.register(`${base}service-worker.js`, { scope: base });
    const { active } = await serviceWorker.ready;
    if (!crossOriginIsolated && isUntouched() && !sessionStorage.getItem(reloaded)) {
      sessionStorage.setItem(reloaded, "yes");
      location.reload();
      return;
    }
    active?.postMessage("keep the site");
  } catch (error) {
    // a browser that stores nothing shows the site all the same
    console.info(`This site is not kept for offline visits: ${(error as Error).message}`);
  }
}

const isUntouched = (): boolean => !navigator.userActivation?.hasBeenActive && performance.now() < 15_000;
