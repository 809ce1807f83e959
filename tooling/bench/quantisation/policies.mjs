// Which weights are kept in which storage, as alternatives to be compared. A policy maps a weight's name and the storage that
// the library chose for it under `weights` to the storage that is measured.
import { InputError } from "@rwkv-ts/core";

const head = /^head\.weight$/;
const embedding = /^emb\.weight$/;
const values = /\.ffn\.value\.weight$/;
const keep = (_, chosen) => chosen;

/** int4 as the library chooses it, except that matrices which match `pattern` are int8. */
const int8Where = (pattern) => ({
  weights: "int4",
  choose: (name, chosen) => (chosen === "int4" && pattern.test(name) ? "int8" : chosen),
});

export const policies = {
  f16: { weights: "f16", choose: keep },
  bf16: { weights: "bf16", choose: keep },
  int8: { weights: "int8", choose: keep },
  int4: { weights: "int4", choose: keep },
  // rows of these small models are no whole number of blocks of 256: padded here, where the library would take int8
  ...Object.fromEntries(
    ["q4_k", "q5_k", "q6_k"].map((storage) => [
      storage,
      { weights: "int4", choose: (_, chosen) => (chosen === "int4" ? storage : chosen) },
    ]),
  ),
  "q4_k, head q6_k": {
    weights: "int4",
    choose: (name, chosen) => (chosen === "int4" ? (head.test(name) ? "q6_k" : "q4_k") : chosen),
  },
  "int4, head int8": int8Where(head),
  "int4, ffn.value int8": int8Where(values),
  "int4, attention int8": int8Where(/\.att\./),
  "int4, embedding too": {
    weights: "int4",
    choose: (name, chosen) => (embedding.test(name) ? "int4" : chosen),
  },
};

/** The policies of a list of names, which have commas in them and are separated by semicolons; all without a list. */
export function policiesOf(names) {
  if (names === undefined) return Object.entries(policies);
  return names.split(";").map((name) => {
    const policy = policies[name.trim()];
    if (!policy) throw new InputError(`--policies: ${name} is unknown; known are ${Object.keys(policies).join("; ")}`);
    return [name.trim(), policy];
  });
}
