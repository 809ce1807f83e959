// Names of plain values that trainers keep beside the weights: arguments, numbers of numpy, paths, dates. What they would make is
// not needed, so none of them is made: an object takes their place that holds nothing, and the value is left out.

const names: Readonly<Record<string, readonly string[]>> = {
  argparse: ["Namespace"],
  types: ["SimpleNamespace"],
  "numpy.core.multiarray": ["scalar"],
  "numpy._core.multiarray": ["scalar"],
  numpy: ["dtype"],
  pathlib: ["Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath"],
  datetime: ["date", "datetime", "time", "timedelta", "timezone"],
  collections: ["deque"],
  decimal: ["Decimal"],
  fractions: ["Fraction"],
  uuid: ["UUID"],
  "torch.torch_version": ["TorchVersion"],
  "pytorch_lightning.utilities.parsing": ["AttributeDict"],
  "lightning_fabric.utilities.data": ["AttributeDict"],
  "lightning.fabric.utilities.data": ["AttributeDict"],
};
/** What default dicts and the like mention without making it. */
const builtins = [
  "bool",
  "bytearray",
  "bytes",
  "complex",
  "dict",
  "float",
  "int",
  "list",
  "object",
  "slice",
  "str",
  "tuple",
];

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...Object.entries({ ...names, builtins, __builtin__: builtins }).map(
    ([module, own]): [string, ReadonlySet<string>] => [module, new Set(own)],
  ),
  // Python 3.13 keeps its paths here.
  ["pathlib._local", new Set(names.pathlib)],
]);

export const isOpaqueName = (module: string, name: string): boolean => known.get(module)?.has(name) ?? false;
