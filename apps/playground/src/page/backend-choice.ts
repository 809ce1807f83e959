// Which backends can be chosen in this browser.

/** Without an adapter, WebGPU stays in the list, so that people see what is missing, and cannot be chosen. */
export async function markMissingBackends(select: HTMLSelectElement): Promise<void> {
  const option = select.querySelector<HTMLOptionElement>("option[value=webgpu]")!;
  const { gpu } = navigator;
  if (await gpu?.requestAdapter().catch(() => null)) return;
  option.disabled = true;
  option.text = gpu ? "WebGPU (no graphics adapter here)" : "WebGPU (this browser, or page, has none)";
}
