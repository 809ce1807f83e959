// Published manifests lose the "@rwkv-ts/source" export condition: it names sources, which serve tests here and are not packed.
export const hooks = {
  beforePacking(manifest) {
    for (const target of Object.values(manifest.exports ?? {})) {
      if (typeof target === "object" && target !== null) delete target["@rwkv-ts/source"];
    }
    return manifest;
  },
};
