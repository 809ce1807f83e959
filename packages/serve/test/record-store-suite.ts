// What every store of records keeps to.
import { expect, test } from "vitest";
import type { RecordStore } from "../src/index.js";

export function recordStoreSuite(open: () => Promise<RecordStore>): void {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("records change by one version after the other, whoever writes", async () => {
    const store = await open();
    const name = "state/owner/a";
    expect(await store.get(name)).toBeUndefined();
    expect(await store.put(name, { version: 2, bytes: bytes("too soon") })).toBe(false);
    const first = await Promise.all(["x", "y", "z"].map((each) => store.put(name, { version: 1, bytes: bytes(each) })));
    expect(first.filter(Boolean)).toHaveLength(1);
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      let written = 0;
      for (let i = 0; i < 6; i++) {
        const now = (await store.get(name))!;
        if (await store.put(name, { version: now.version + 1, bytes: bytes(`${writer}`) })) written++;
      }
      return written;
    });
    const written = (await Promise.all(writers)).reduce((sum, each) => sum + each, 0);
    expect((await store.get(name))!.version).toBe(1 + written);
  });

  test("records are found by kind and by owner, what changed longest ago first, and are gone when they are deleted", async () => {
    const store = await open();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20)); // clocks of files tick slowly
    for (const name of ["state/owner/a", "state/owner/b", "state/other/a"]) {
      await store.put(name, { version: 1, bytes: Uint8Array.of(0, 255, 10) });
      await pause();
    }
    await store.put("state/owner/a", { version: 2, bytes: bytes("changed") });
    expect(await store.names("state/owner")).toEqual(["state/owner/b", "state/owner/a"]);
    expect(await store.names("state")).toEqual(["state/owner/b", "state/other/a", "state/owner/a"]);
    expect(await store.names("response")).toEqual([]);
    expect([await store.count("state/owner"), await store.count("state/nobody")]).toEqual([2, 0]);
    expect([await store.delete("state/owner/a"), await store.delete("state/owner/a")]).toEqual([true, false]);
    expect(await store.get("state/owner/a")).toBeUndefined();
    const other = await store.get("state/other/a");
    expect([other?.version, ...other!.bytes]).toEqual([1, 0, 255, 10]);
  });
}
