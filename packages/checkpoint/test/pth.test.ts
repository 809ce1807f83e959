// .pth files made by hand: what torch would not write, and what nobody should.

import { describe, expect, test } from "vitest";
import { unpickle } from "../src/formats/pth/pickle/unpickle.js";
import { PyDict, PySet, PyTuple, type PyValue } from "../src/formats/pth/pickle/values.js";
import { openCheckpoint } from "../src/index.js";
import { failure } from "./support/errors.js";
import { integer, pickle, pthFile, type TensorOptions, tensor, text } from "./support/pickle.js";
import { bytesOf } from "./support/random.js";
import { zip } from "./support/zip.js";

const numbers = bytesOf(Float32Array.of(0, 1, 2, 3, 4, 5));
const whole: TensorOptions = { length: 6, shape: [2, 3], strides: [3, 1] };
/** A state dict with one tensor, "w". */
const stateDict = (options: TensorOptions) => pickle("\x80\x02}", text("w"), tensor(options), "s.");
const floats = (bytes: Uint8Array): number[] => Array.from(new Float32Array(bytes.slice().buffer));
const open = (data: Uint8Array, storages: Record<string, Uint8Array> = { 0: numbers }) =>
  openCheckpoint(pthFile(data, storages));

const plain = (value: PyValue): unknown => {
  if (value instanceof PyTuple) return { tuple: value.items.map(plain) };
  if (value instanceof PySet) return { set: [...value.items.values()].map(plain) };
  if (value instanceof PyDict) return [...value.items.values()].map(([k, v]) => [plain(k), plain(v)]);
  return Array.isArray(value) ? value.map(plain) : value;
};
const run = (...parts: Parameters<typeof pickle>) => plain(unpickle(pickle(...parts, "."), "test"));

describe("pickled data (expected values: Python's pickle documentation)", () => {
  test.each<[string, unknown, Parameters<typeof pickle>]>([
    ["None, True, False", { tuple: [null, true, false] }, ["(N\x88\x89t"]],
    ["integers of 1, 2 and 4 bytes", { tuple: [255, 65535, -2] }, ["K\xff", "M\xff\xff", "J\xfe\xff\xff\xff", "\x87"]],
    ["text integers and booleans", [12, -7, true, false], ["(I12\nI-7\nI01\nI00\nl"]],
    ["LONG1, negative and empty", [-1, 0, 255], ["(\x8a\x01\xff\x8a\x00\x8a\x02\xff\x00l"]],
    ["a big integer", 1180591620717411303424n, ["\x8a\x09\0\0\0\0\0\0\0\0\x40"]],
    ["LONG4", 2n ** 63n, ["\x8b\x09\0\0\0\0\0\0\0\0\0\0\x80\0"]],
    ["LONG as text", -(10n ** 20n), ["L-100000000000000000000L\n"]],
    ["floats", [0.5, -2.5, Number.NEGATIVE_INFINITY], ["(G\x3f\xe0\0\0\0\0\0\0F-2.5\nF-inf\nl"]],
    ["strings", ["é", "\xe9", "", "x"], ["(X\x02\0\0\0\xc3\xa9U\x01\xe9X\0\0\0\0\x8c\x01xl"]],
    ["bytes", new Uint8Array([1, 255]), ["C\x02\x01\xff"]],
    ["lists", [1, [2]], ["](K\x01]K\x02ae"]],
    [
      "dicts with keys of any kind",
      [
        [1, "a"],
        [{ tuple: [1, "x"] }, 2],
      ],
      ["}(K\x01U\x01aK\x01U\x01x\x86K\x02u"],
    ],
    ["a key set twice keeps the last value", [["a", 2]], ["}U\x01aK\x01sU\x01aK\x02s"]],
    ["sets", { set: [1, 2] }, ["\x8f(K\x01K\x02K\x01\x90"]],
    ["sets of protocol 2", { set: [1] }, ["c__builtin__\nset\n](K\x01e\x85R"]],
    ["bytes of protocol 2", new Uint8Array([233]), ["c_codecs\nencode\nX\x02\0\0\0\xc3\xa9U\x06latin1\x86R"]],
    ["the memo", { tuple: [7, 7, 7] }, ["K\x07q\x000K\x01\x940h\x00g0\nj\0\0\0\0\x87"]],
    ["frames and stack globals", [], ["\x80\x04\x95\x01\0\0\0\0\0\0\0\x8c\x0bcollections\x8c\x0bOrderedDict\x93)R"]],
    [
      "attributes of an OrderedDict are left out",
      [["a", 1]],
      ["ccollections\nOrderedDict\n)RU\x01aK\x01s}U\x01xK\x01sb"],
    ],
  ])("%s", (_, expected, parts) => {
    expect(run(...parts)).toEqual(expected);
  });
});

describe("pickles that want to run something are refused by name", () => {
  test.each([
    ["os.system", "cos\nsystem\n(X\x04\0\0\0truetR."],
    ["posix.system", "cposix\nsystem\n(X\x04\0\0\0truetR."],
    ["builtins.eval", "\x80\x04\x8c\x08builtins\x8c\x04eval\x93(X\x01\0\0\x001tR."],
    ["__builtin__.getattr", "c__builtin__\ngetattr\n."],
    ["torch.load", "ctorch\nload\n."],
    ["torch.__dict__", "ctorch\n__dict__\n."],
    ["torch.constructor", "ctorch\nconstructor\n."],
    ["torch._utils.__proto__", "ctorch._utils\n__proto__\n."],
    ["subprocess.Popen", "(isubprocess\nPopen\n."],
    ["collections.OrderedDict", "(icollections\nOrderedDict\n."],
    ["collections.OrderedDict", "ccollections\nOrderedDict\n)\x81."],
    ["numpy.core.multiarray._reconstruct", "cnumpy.core.multiarray\n_reconstruct\n."],
  ])("%s", async (name, code) => {
    const error = await failure(() => open(pickle(code)));
    expect(error.code).toBe("checkpoint");
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/refused/);
  });

  test("even where the value is thrown away or hidden behind a tensor", async () => {
    const hidden = pickle("}", text("w"), tensor(whole), "s", "cos\nsystem\n", "0.");
    expect((await failure(() => open(hidden))).message).toContain("os.system");
  });
});

describe("damaged pickles are refused", () => {
  test.each([
    ["no end", "}", /ends early/],
    ["nothing on the stack", ".", /not there/],
    ["an unknown instruction", "\xff.", /0xff/],
    ["extension codes", "\x82\x01.", /0x82/],
    ["an unknown protocol", "\x80\x09N.", /protocol 9/],
    ["text that ends early", "X\xff\xff\xff\x7fabc", /ends early/],
    ["text of 2^60 bytes", "\x8d\0\0\0\0\0\0\0\x10", /ends early/],
    ["text that is not UTF-8", "X\x01\0\0\0\xff.", /UTF-8/],
    ["an integer of 2 GB", "\x8b\xff\xff\xff\x7f", /integer of 2147483647 bytes/],
    ["an integer of too many digits", `L${"9".repeat(5000)}L\n.`, /as an integer/],
    ["a missing mark", "t.", /mark/],
    ["a pop beyond the mark", "N(\x85.", /not there/],
    ["a memo that was never stored", "h\x05.", /never stored/],
    ["items of a list", "](NNu.", /no dict/],
    ["an odd number of items", "}(Nu.", /no dict/],
    ["appending to a dict", "}Na.", /no list/],
    ["an unhashable key", "}]Ns.", /key/],
    ["calling a value", "N)R.", /no function/],
    ["calling a storage type", "ctorch\nFloatStorage\n)R.", /torch\.FloatStorage, which is no function/],
    ["a persistent id that is no storage", "K\x01Q.", /not a storage/],
    ["a tensor without a storage", "ctorch._utils\n_rebuild_tensor_v2\n(K\x01K\x00))tR.", /no storage/],
    ["a parameter without a tensor", "ctorch._utils\n_rebuild_parameter\n(K\x01t R.", /./],
    ["attributes of a number", "K\x01Nb.", /attributes/],
  ])("%s", async (_, code, message) => {
    expect((await failure(() => open(pickle(code)))).message).toMatch(message);
  });

  test("a dict that contains itself", async () => {
    const cyclic = pickle("}q\x00", text("a"), "h\x00s", text("w"), tensor(whole), "s.");
    expect((await failure(() => open(cyclic))).message).toMatch(/refer to themselves/);
    const wrapped = pickle("}q\x00", text("x"), "](", tensor(whole), "es", text("state_dict"), "h\x00s.");
    expect((await failure(() => open(wrapped))).message).toMatch(/refer to themselves/);
  });

  test("lists of lists that unfold to 2^60 values", async () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `]q${String.fromCharCode(i + 1)}(h${String.fromCharCode(i)}h${String.fromCharCode(i)}e`,
    );
    const error = await failure(() => open(pickle("]q\x00", ...doubling, ".")));
    expect(error.message).toMatch(/nested too deeply or refer to themselves/);
  });
});

describe("tensors", () => {
  test("a contiguous tensor, a transposed one, an expanded one, one number", async () => {
    const read = async (options: Partial<TensorOptions>) =>
      floats(await (await open(stateDict({ ...whole, ...options }))).read("w"));
    expect(await read({})).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await read({ shape: [3, 2], strides: [1, 3] })).toEqual([0, 3, 1, 4, 2, 5]);
    expect(await read({ shape: [2, 2], strides: [0, 1], offset: 4 })).toEqual([4, 5, 4, 5]);
    expect(await read({ shape: [], strides: [], offset: 5 })).toEqual([5]);
    expect(await read({ shape: [1, 2, 1, 2], strides: [99, 3, 99, 2] })).toEqual([0, 2, 3, 5]);
    expect(await read({ shape: [0, 3], strides: [3, 1], offset: 6 })).toEqual([]);
  });

  test.each<[string, Partial<TensorOptions>, RegExp]>([
    ["beyond the storage", { shape: [7], strides: [1] }, /beyond its storage of 24 bytes/],
    ["beyond it by strides", { strides: [4, 1] }, /beyond its storage/],
    ["beyond it by offset", { offset: 1 }, /beyond its storage/],
    ["a negative stride", { strides: [-3, 1] }, /impossible strides/],
    ["a negative length", { shape: [-1, 3] }, /not a tuple of sizes/],
    ["a negative offset", { offset: -1 }, /offset is not a size/],
    ["fewer strides than dimensions", { strides: [1] }, /impossible strides/],
    ["a storage that is not there", { key: "1" }, /data\/1 is missing/],
    ["a storage outside its folder", { key: "../data.pkl" }, /missing/],
    ["a storage that claims more than there is", { length: 1000 }, /should have 4000 bytes/],
    ["wider numbers than there are", { storage: "DoubleStorage" }, /should have 48 bytes/],
    ["a huge expansion", { shape: [100000, 100000], strides: [0, 0] }, /times as much is refused/],
  ])("%s is refused", async (_, options, message) => {
    const error = await failure(() => open(stateDict({ ...whole, ...options })));
    expect(error.message).toMatch(message);
    expect(error.message).toContain("bytes in memory");
  });

  test("many tensors that each repeat a number are refused together", async () => {
    const views = (count: number) =>
      pickle(
        "}",
        ...Array.from({ length: count }, (_, i) => [
          text(`w${i}`),
          tensor({ length: 6, shape: [1 << 20], strides: [0] }),
          "s",
        ]).flat(),
        ".",
      );
    const error = await failure(() => open(views(100)));
    expect(error.message).toMatch(
      /has \d+ bytes, and its tensors up to "w\d" would take \d+: more than 16 times as much/,
    );
    await expect(open(views(2))).resolves.toBeDefined();
  });

  test("a few deflated bytes that promise gigabytes are refused, before anything is inflated", async () => {
    const data = stateDict({ length: 32 << 20, shape: [32 << 20], strides: [1] });
    const storage = { name: "model/data/0", data: new Uint8Array(32 << 20), deflate: true, claimedBytes: 128 << 20 };
    const error = await failure(() => openCheckpoint(zip([{ name: "model/data.pkl", data }, storage])));
    expect(error.message).toMatch(/would take 134217728: more than 16 times/);
  });

  test("tied weights, stored once, are read twice", async () => {
    const one = tensor(whole);
    const checkpoint = await open(pickle("}", text("emb"), one, "s", text("head"), one, "s."));
    expect(floats(await checkpoint.read("head"))).toEqual(floats(await checkpoint.read("emb")));
  });

  test("paths become names; indices count; a name may not occur twice", async () => {
    const nested = pickle(
      "}",
      text("a"),
      "](",
      tensor(whole),
      "}",
      text("b"),
      tensor(whole),
      "ses",
      text("n"),
      integer(3),
      "s.",
    );
    const checkpoint = await open(nested);
    expect([...checkpoint.tensors.keys()]).toEqual(["a.0", "a.1.b"]);
    expect(checkpoint.metadata).toEqual({ n: "3" });
    const twice = pickle("}", text("a.b"), tensor(whole), "s", text("a"), "}", text("b"), tensor(whole), "ss.");
    expect((await failure(() => open(twice))).message).toMatch(/two tensors named "a\.b"/);
  });

  test("an optimiser beside the state dict is left out", async () => {
    const training = pickle(
      "}",
      text("optimizer"),
      "](",
      tensor(whole),
      "es",
      text("model"),
      "}",
      text("w"),
      tensor(whole),
      "ss.",
    );
    expect([...(await open(training)).tensors.keys()]).toEqual(["w"]);
  });

  test("bytes with a dtype of their own (torch 2)", async () => {
    const v3 = [
      "ctorch._utils\n_rebuild_tensor_v3\n((",
      text("storage"),
      "ctorch\nUntypedStorage\n",
      text("0"),
      text("cpu"),
      integer(24),
      "tQ",
    ];
    const rest = [integer(1), "(", integer(2), "t(", integer(1), "t\x89}", "ctorch\nfloat8_e5m2\n", "tR"];
    const checkpoint = await open(pickle("}", text("w"), ...v3, ...rest, "s."));
    expect(checkpoint.tensors.get("w")).toMatchObject({ dtype: "F8_E5M2", shape: [2], bytes: 2 });
    expect(await checkpoint.read("w")).toEqual(numbers.subarray(1, 3));
  });
});

describe("archives", () => {
  const members = [
    { name: "any name/data.pkl", data: stateDict(whole) },
    { name: "any name/data/0", data: numbers },
  ];
  const first = async (bytes: Uint8Array) => floats(await (await openCheckpoint(bytes)).read("w"));

  test("zip64, comments, and deflated entries are read", async () => {
    const expected = [0, 1, 2, 3, 4, 5];
    expect(await first(zip(members))).toEqual(expected);
    expect(await first(zip(members, { zip64: true }))).toEqual(expected);
    expect(await first(zip(members, { comment: "a comment PK\x05\x06 with a signature in it" }))).toEqual(expected);
    expect(await first(zip(members.map((member) => ({ ...member, deflate: true }))))).toEqual(expected);
  });

  test("a zip bomb stops at the promised size", async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024);
    const bomb = [members[0]!, { ...members[1]!, data: zeros, deflate: true, claimedBytes: 24 }];
    const checkpoint = await openCheckpoint(zip(bomb));
    expect((await failure(() => checkpoint.read("w"))).message).toMatch(/more than the promised 24 bytes/);
    const pickled = [{ name: "a/data.pkl", data: zeros, deflate: true }];
    expect((await failure(() => openCheckpoint(zip(pickled)))).message).toMatch(/the limit is/);
  });

  test.each<[string, Parameters<typeof zip>[0], RegExp]>([
    ["an archive without a pickle", [{ name: "readme.txt", data: numbers }], /not one that torch\.save wrote/],
    ["two pickles", [members[0]!, { ...members[0]!, name: "b/data.pkl" }], /not one that torch\.save wrote/],
    ["an entry twice", [members[0]!, members[0]!], /twice/],
    ["big-endian numbers", [...members, { name: "any name/byteorder", data: Buffer.from("big") }], /"big"/],
    [
      "an entry larger than the file",
      [members[0]!, { ...members[1]!, claimedBytes: 2 ** 31 }],
      /not lie within the file/,
    ],
  ])("%s is refused", async (_, content, message) => {
    expect((await failure(() => openCheckpoint(zip(content)))).message).toMatch(message);
  });

  test("a deflated entry that claims the impossible is refused before anything is allocated", async () => {
    const lie = [members[0]!, { ...members[1]!, deflate: true, claimedBytes: 2 ** 31 }];
    const checkpoint = await openCheckpoint(zip(lie));
    expect((await failure(() => checkpoint.read("w"))).message).toMatch(/cannot hold the 2147483648/);
  });
});
