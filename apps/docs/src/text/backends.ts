// Which backends can be chosen in this browser.

/** Why WebGPU cannot be chosen here, or nothing. */
export async function webGpuMissing(): Promise<string> {
  const { gpu } = navigator;
  if (await gpu?.requestAdapter().catch(() => null)) return "";
  return gpu ? "no graphics adapter here" : "this browser, or page, has none";
}
