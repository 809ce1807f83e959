// Training of every architecture on two and four devices that share it: what one device gives.
import { refusesOtherCuts, skipsTogether, trainsOnDevices } from "@rwkv-ts/golden";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { architectures, small } from "./support/small-architectures.js";

/** Theirs between them have every way in which matrices are shared. */
const adapted = ["rwkv6", "rwkv7b", "transformer"];

// those with official updates have them on several devices in their own suites: here what those do not have
for (const { title, make } of architectures)
  if (!/^rwkv(4|5 5.[01])/.test(title)) trainsOnDevices(title, make({ ...small, layers: 1 }), adapted.includes(title));

skipsTogether(rwkv7(rwkv7Config({ ...small, layers: 1 })), { weight: "blocks.0.att.output.weight", by: 300 });
refusesOtherCuts(rwkv7(rwkv7Config({ ...small, layers: 1 })));
