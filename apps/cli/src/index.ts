// The library: what `import { load } from "rwkv"` gives, in Node and in browsers. It knows nothing of the command (main.ts).
export * from "@rwkv-ts/rwkv";
