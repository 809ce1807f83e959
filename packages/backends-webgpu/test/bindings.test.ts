// How operands share bindings, where some lie as f16: what is bound never overlaps, since a buffer may not be written through one
// binding and touched through another; and a device that binds few buffers gets fewer.
import { describe, expect, test } from "vitest";
import { type Dispatch, read, write } from "../src/program/dispatch.js";
import { buildModule, type ModuleLimits } from "../src/program/module.js";

const arena = { size: 2 ** 16 } as GPUBuffer;
const state = { size: 2 ** 10 } as GPUBuffer;
const at = (place: number, storage: "f32" | "f16", buffer = arena) => ({
  region: { buffer, offset: 256 * place, bytes: 200 },
  storage,
});

/** Numbers that are read and results, of both types, in no order. */
const operands: Dispatch["operands"] = {
  a: read(at(0, "f16"), "vec4f"),
  y: write(at(1, "f16")),
  b: read(at(2, "f32")),
  c: read(at(3, "f16")),
  z: write(at(4, "f32")),
  d: read(at(5, "f16")),
  x: write(at(6, "f16")),
  s: read(at(0, "f32", state)),
};

function moduleFor(limits: Partial<ModuleLimits>, own = operands) {
  const dispatch = { name: "test", operands: own, size: 1, groups: 1, body: "" };
  const { code, bindings } = buildModule(dispatch, {
    bindingBytes: 2 ** 20,
    bindings: 16,
    groups: 2 ** 16,
    f16: true,
    ...limits,
  });
  const elements = [...code.matchAll(/ B\d+: array<(.*)>;/g)].map(([, type]) => type!);
  return { code, elements, bindings };
}

function expectDisjoint(bindings: ReturnType<typeof moduleFor>["bindings"]) {
  for (const one of bindings) {
    expect(one.offset % 256).toBe(0);
    expect(one.size % 4).toBe(0);
    for (const other of bindings)
      if (one !== other && one.buffer === other.buffer)
        expect(one.offset + one.size <= other.offset || other.offset + other.size <= one.offset).toBe(true);
  }
}

describe("operands of both types in one buffer", () => {
  test("are bound in runs, those that are written as f16 apart from words", () => {
    const { elements, bindings, code } = moduleFor({});
    // a and y; b, c, z and d; x; s
    expect(elements).toEqual(["f16", "f32", "u32", "f16"]);
    expect(bindings.map(({ offset }) => offset)).toEqual([0, 0, 512, 1536]);
    expect(code).toMatch(/^enable f16;/);
    expectDisjoint(bindings);
  });

  test.each([
    [3, ["f16", "f32", "atomic<u32>"]],
    [2, ["atomic<u32>", "f32"]],
  ])("share atomic words where a device binds %i", (most, wanted) => {
    const { elements, bindings } = moduleFor({ bindings: most });
    expect(elements).toEqual(wanted);
    expectDisjoint(bindings);
  });

  test("are words where the device has no f16, atomic ones where they are written as halves", () => {
    const { elements, code, bindings } = moduleFor({ f16: false });
    expect(elements).toEqual(["atomic<u32>", "f32", "u32", "atomic<u32>"]);
    expect(code).not.toContain("enable f16");
    expectDisjoint(bindings);
  });

  test("that are all f16 are read four at a time where they all are", () => {
    const own = { a: read(at(0, "f16"), "vec4f"), y: write(at(1, "f16"), "vec4f") };
    expect(moduleFor({}, own).elements).toEqual(["vec4<f16>"]);
    expect(moduleFor({}, { ...own, d: read(at(5, "f16")) }).elements).toEqual(["f16"]);
  });

  test("read and written in one place share elements", () => {
    const own = { b: read(at(0, "f32")), x: read(at(1, "f16")), y: write(at(1, "f16")) };
    const { elements, bindings } = moduleFor({}, own);
    expect(elements).toEqual(["f32", "f16"]);
    expectDisjoint(bindings);
  });
});
