// Which tests prove which cell of the table of support. Patterns are held against `FILE > full name` of a test.

/** `id`: folder below golden; `cpp`, `hf`: what the tests call the generation's files in those formats. */
export const generations = [
  { title: "RWKV-4", id: "rwkv4", cpp: "tiny-rwkv-4v0.*\\.bin", hf: "an official model in several files" },
  { title: "RWKV-5.0 Eagle", id: "rwkv5.0" },
  { title: "RWKV-5.1 Eagle", id: "rwkv5.1" },
  { title: "RWKV-5.2 Eagle", id: "rwkv5.2", cpp: "tiny-rwkv-5v2.*\\.bin" },
  { title: "RWKV-6 Finch", id: "rwkv6", cpp: "rwkv6: transposed factors", hf: "RWKV-6 is the official model" },
  { title: "RWKV-7 Goose", id: "rwkv7", cpp: "rwkv7: stacked mixes", hf: "RWKV-7 is the official model" },
  { title: "RWKV-7a DeepEmbed", id: "rwkv7a" },
  { title: "RWKV-7b DeepEmbed attention", id: "rwkv7b" },
  { title: "RWKV-8 Heron rc00", id: "rwkv8-rc00" },
  { title: "RWKV-8 Heron rc00 hybrid", id: "rwkv8-rc00-hybrid" },
  { title: "RWKV-8 Heron ROSA, 1 bit", id: "rwkv8-rosa1bit" },
  { title: "RWKV-8 Heron ROSA, 4 bits", id: "rwkv8-rosa4bit" },
  { title: "RWKV-X", id: "rwkv-x" },
  { title: "ARWKV-7", id: "arwkv7", hf: "arwkv7 under Hugging Face's names" },
  { title: "QRWKV-6", id: "rwkv6qwen2", hf: "rwkv6qwen2 under Hugging Face's names" },
  { title: "Transformer", id: "llama", hf: "a Transformer in several files" },
];

const escaped = (id) => id.replaceAll(".", "\\.");
/** A pattern in which ID stands for the generation's id. */
const ofId = (source) => (generation) => new RegExp(source.replaceAll("ID", escaped(generation.id)));
const optional = (key, file) => (generation) => generation[key] && new RegExp(`${file}.* > .*${generation[key]}`);

export const columns = [
  { title: ".pth", pattern: ofId("load anything ID/model\\.pth") },
  { title: ".safetensors", pattern: ofId("load anything ID/model\\.safetensors") },
  { title: "GGUF", pattern: ofId("GGUF of ID gives the official logits") },
  { title: "rwkv.cpp .bin", pattern: optional("cpp", "(trained|rwkv-cpp)\\.test\\.ts") },
  { title: "Hugging Face", pattern: optional("hf", "hugging-face\\.test\\.ts") },
  { title: "sequence", pattern: ofId(" golden ID .*(: sequence mode|by the rule of calls)") },
  { title: "recurrent", pattern: ofId(" golden ID .*(: recurrent mode|by the rule of decoding, one by one)") },
  { title: "packed batch", pattern: ofId(" golden ID .* a packed batch of ") },
  { title: "training", pattern: ofId(" golden train/ID .*(every gradient|gradients)") },
  { title: "reference", pattern: ofId(" golden ID reference ") },
  { title: "CPU, Node", pattern: ofId(" golden ID cpu, ") },
  { title: "CPU, browser", pattern: ofId("test-browser/.*golden ID ") },
  { title: "WebGPU", pattern: ofId(" golden ID webgpu ") },
  { title: "WebGPU, training", pattern: ofId(" golden train/ID webgpu ") },
  { title: "CUDA, emulated", pattern: ofId(" golden ID cuda, emulated ") },
];
