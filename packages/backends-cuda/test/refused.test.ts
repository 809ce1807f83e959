// What a machine may lack, and what may happen to a device: one clear sentence each.
import fs from "node:fs";
import { RwkvError } from "@rwkv-ts/core";
import { allOps, mapOp, type Plan, type PlanBuffer } from "@rwkv-ts/core/backend";
import { describe, expect, it, vi } from "vitest";
import { createCudaBackend } from "../src/index.js";
import { cuda, withDevice } from "./device.js";

/** The message of what a device with this environment refuses. */
async function refusal(environment: Record<string, string>, device = 0): Promise<string> {
  const error: unknown = await withDevice(environment, async () => undefined, { device }).catch(
    (error: unknown) => error,
  );
  expect(RwkvError.is(error)).toBe(true);
  return (error as RwkvError).message;
}

/** y = 2 x of n numbers. */
function doubling(n: number): Plan {
  const buffer = (id: number, kind: "input" | "output") =>
    ({ id, name: `${kind}${id}`, kind, shape: [n], storage: "f32", bytes: 4 * n, offset: 0 }) as const;
  const [x, y] = [buffer(0, "input"), buffer(1, "output")];
  const params = { shape: [n], instructions: [{ op: "add", a: 0, b: 0 }], results: [1] };
  const operand = (of: typeof x | typeof y) => ({ buffer: of, shape: [n], offset: 0 });
  const step = { op: mapOp as never, params, inputs: [operand(x)], outputs: [operand(y)], scope: "", barrier: false };
  return { steps: [step], buffers: [x, y], arenaBytes: 0 };
}

describe.skipIf(!cuda.runs)(`a cuda device${cuda.why}`, () => {
  it.each([
    [
      { RWKV_CUDA_DRIVER: "/nowhere/libcuda.so.1" },
      "there is no NVIDIA driver here (/nowhere/libcuda.so.1 cannot be opened)",
    ],
    [
      { RWKV_EMULATE_DRIVER: "11080" },
      "the NVIDIA driver is of CUDA 11.8, and 12.0 (driver 525) is the oldest that will do",
    ],
    [
      { RWKV_EMULATE_DEVICES: "0" },
      "there is no NVIDIA GPU that the driver knows (CUDA_VISIBLE_DEVICES or a container may hide it)",
    ],
    [
      { RWKV_EMULATE_INIT: "803" },
      "the driver's library and the kernel's module are of different versions: restart the machine",
    ],
    [{ RWKV_EMULATE_INIT: "802" }, "the system is not ready: NVIDIA's fabric manager does not run, or not yet"],
    [
      { RWKV_EMULATE_INIT: "34" },
      "the driver's library is the toolkit's stub: install the driver, or take the stub off the path",
    ],
    [
      { RWKV_EMULATE_INIT: "999" },
      "the NVIDIA driver does not start and does not say why: its kernel modules may not be loaded, nvidia_uvm among them",
    ],
    [
      { RWKV_EMULATE_CAPABILITY: "75" },
      "emulated device 0 has compute capability 7.5, and 8.0 (Ampere) is the oldest that will do",
    ],
  ] as [Record<string, string>, string][])("with %j is refused in a sentence", async (environment, message) => {
    expect(await refusal(environment)).toBe(`cuda backend: ${message}`);
  });

  it("whose files this user may not open is told by them, whatever the driver says", async () => {
    const list = vi.spyOn(fs, "readdirSync").mockReturnValue(["null", "nvidia-caps", "nvidia0", "nvidiactl"] as never);
    const close = vi.spyOn(fs, "closeSync").mockReturnValue();
    const open = vi.spyOn(fs, "openSync").mockImplementation((file) => {
      if (file === "/dev/nvidia0") throw new Error("EACCES");
      return 0;
    });
    try {
      expect(await refusal({ RWKV_EMULATE_INIT: "100" })).toBe(
        "cuda backend: this user may not read and write /dev/nvidia0",
      );
    } finally {
      for (const each of [list, open, close]) each.mockRestore();
    }
  });

  it("whose driver has no compiler of PTX says which library it lacks", async () => {
    await withDevice({ RWKV_EMULATE_LOAD: "221" }, async (backend) => {
      const [x, y] = [backend.allocate(16, "x"), backend.allocate(16, "y")];
      const bind = ({ id }: PlanBuffer) => (id === 0 ? x : y);
      await expect(backend.compile(doubling(4), bind)).rejects.toThrow(
        /^cuda backend: loading map: the driver's compiler of PTX is missing: libnvidia-ptxjitcompiler\.so\.1 /,
      );
      // nothing is left of it: the next one is right
      delete process.env.RWKV_EMULATE_LOAD;
      await (await backend.compile(doubling(4), bind)).submit();
      await backend.read(y);
    });
  });

  it.each([
    ["", "a kernel failed (Xid 13)"],
    ["700", "a kernel touched memory that is not its own (Xid 31)"],
    ["214", "its memory has an error that cannot be corrected (Xid 48)"],
    ["226", "its memory had an error that the driver contained (Xid 94)"],
    ["715", "a kernel met an instruction that the GPU does not have"],
    ["999", "the driver does not say why; the system's log may have an Xid"],
  ])("lost with error %s refuses everything from then on, in a sentence", async (code, why) => {
    const environment = { RWKV_EMULATE_LOSE: "map", ...(code && { RWKV_EMULATE_ERROR: code }) };
    await withDevice(environment, async (backend) => {
      const [x, y] = [backend.allocate(16, "x"), backend.allocate(16, "y")];
      const program = await backend.compile(doubling(4), ({ id }) => (id === 0 ? x : y));
      program.submit();
      const sentence = `cuda backend: the device is lost: ${why}; restore sessions from saved states on a new backend`;
      await expect(backend.read(y)).rejects.toThrow(sentence);
      for (const use of [
        () => backend.allocate(4, "more"),
        () => backend.write(x, new Uint8Array(4)),
        () => program.submit(),
      ])
        expect(use).toThrow(sentence);
    });
  });

  it("whose blocks have too little shared memory for a kernel says how much it takes", async () => {
    const d = 160;
    const shapes = [...Array.from({ length: 6 }, () => [1, 1, d]), [1, 1, d, d], [1, 3], [1, 1, d], [1, 1, d, d]];
    const buffers = shapes.map((shape, id): PlanBuffer => {
      const count = shape.reduce((a, b) => a * b);
      const kind = id < 8 ? "input" : "output";
      return { id, name: `b${id}`, kind, shape, storage: id === 7 ? "i32" : "f32", bytes: 4 * count, offset: 0 };
    });
    const operands = buffers.map((buffer) => ({ buffer, shape: buffer.shape, offset: 0 }));
    const op = allOps.find(({ name }) => name === "wkv7") as never;
    const step = {
      op,
      params: {},
      inputs: operands.slice(0, 8),
      outputs: operands.slice(8),
      scope: "",
      barrier: false,
    };
    const compile = (capability: string) =>
      withDevice({ RWKV_EMULATE_CAPABILITY: capability }, (backend) =>
        backend.compile({ steps: [step], buffers, arenaBytes: 0 }, ({ bytes, name }) => backend.allocate(bytes, name)),
      );
    await expect(compile("89")).rejects.toThrow(
      "cuda backend: wkv7_any takes 106240 bytes of a block's shared memory here, and this GPU has 101376",
    );
    expect((await compile("80")).dispatches).toBe(2);
  });

  it("that does not exist is refused by its number", async () => {
    expect(await refusal({}, 3)).toBe("cuda backend: there is no device 3, the driver knows 1: 0 to 0");
  });

  it("without memory says what it was for, and goes on", async () => {
    await withDevice({ RWKV_EMULATE_MEMORY: String(2 ** 20) }, async (backend) => {
      const first = backend.allocate(2 ** 19, "the first half");
      expect(() => backend.allocate(2 ** 20, "too much")).toThrow(
        /^cuda backend: too much \(1048576 bytes\): the device has not enough free memory$/,
      );
      first.dispose();
      // what was given up is freed when it is needed
      backend.allocate(2 ** 20, "all of it").dispose();
      expect(backend.usedBytes).toBe(0);
    });
  });

  it("that was lost is there again for another backend", async () => {
    await withDevice({ RWKV_EMULATE_LOSE: "map" }, async (backend) => {
      const [x, y] = [backend.allocate(16, "x"), backend.allocate(16, "y")];
      (await backend.compile(doubling(4), ({ id }) => (id === 0 ? x : y))).submit();
      await expect(backend.read(y)).rejects.toThrow("the device is lost");
    });
    await using backend = await createCudaBackend();
    const [x, y] = [backend.allocate(16, "x"), backend.allocate(16, "y")];
    const program = await backend.compile(doubling(4), ({ id }) => (id === 0 ? x : y));
    backend.write(x, new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer));
    program.submit();
    expect(new Float32Array((await backend.read(y)).buffer)).toEqual(Float32Array.of(2, 4, 6, 8));
  });

  it("lets the event loop turn while it computes", async () => {
    await using backend = await createCudaBackend();
    const n = 2 ** 18;
    const [x, y] = [backend.allocate(4 * n, "x"), backend.allocate(4 * n, "y")];
    const program = await backend.compile(doubling(n), ({ id }) => (id === 0 ? x : y));
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    program.submit();
    const read = backend.read(y);
    await read;
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
  });

  it("copies what is written when it is asked, through more than its ring holds", async () => {
    await using backend = await createCudaBackend();
    const bytes = 6 * 2 ** 20 + 12;
    const memory = backend.allocate(bytes, "m");
    const given = Uint8Array.from({ length: bytes }, (_, i) => (i * 7) & 255);
    const expected = given.slice();
    backend.write(memory, given);
    given.fill(0);
    expect(Buffer.compare(await backend.read(memory), expected)).toBe(0);
  });

  it("refuses memory of another backend, of a disposed one, and beyond its end", async () => {
    await using backend = await createCudaBackend();
    await using other = await createCudaBackend();
    const memory = backend.allocate(8, "m");
    expect(() => other.write(memory, new Uint8Array(4))).toThrow("cuda backend: m belongs to another backend");
    expect(() => backend.write(memory, new Uint8Array(4), 8)).toThrow("bytes 8 to 12 are outside m, which has 8");
    memory.dispose();
    await expect(backend.read(memory)).rejects.toThrow("cuda backend: m was disposed of");
    await backend[Symbol.asyncDispose]();
    expect(() => backend.allocate(4, "m")).toThrow("cuda backend: the backend was disposed of");
  });
});
