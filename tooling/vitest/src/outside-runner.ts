// For scripts of Workers and frames, imported before anything else: the test runner turns every `import()` of what it serves into a
// call of its own, which is there in the page of the tests alone.
const scope = globalThis as { __vitest_browser_runner__?: { wrapDynamicImport(load: () => unknown): unknown } };
scope.__vitest_browser_runner__ ??= { wrapDynamicImport: (load) => load() };
