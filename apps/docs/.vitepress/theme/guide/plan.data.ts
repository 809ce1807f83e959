// The embedded model on its way from formulas to the steps that run for one token: made from the sources whenever the site is built.
import { fileURLToPath } from "node:url";
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { reshape, sum } from "@rwkv-ts/core/model";
import { differentiate, type Node, planOf, printPlan, type TracedModel, traceModel } from "@rwkv-ts/core/tools";
import { detectRwkv7, rwkv7 } from "@rwkv-ts/rwkv7-goose";

export interface Stage {
  readonly title: string;
  /** What happened, and what it comes to. */
  readonly says: string;
  /** Of the second layer. */
  readonly lines: readonly string[];
}

declare const data: readonly Stage[];

export { data };

const layer = "blocks.1";
const model = fileURLToPath(new URL("../../../../cli/model/model.safetensors", import.meta.url));

export default {
  async load(): Promise<readonly Stage[]> {
    const checkpoint = await openCheckpoint(model);
    const architecture = rwkv7(detectRwkv7(checkpoint.tensors));
    await checkpoint.close();
    const traced = () => traceModel(architecture, { tokens: 1, sequences: 1, slots: 1 });
    const graph = traced();
    const before = graph.graph.nodes.length;
    const backwards = gradientNodes(traced());
    const plain = planLines(graph, true);
    const fused = planLines(traced(), false);
    return [
      {
        title: "Trace",
        says: `The architecture's function runs once over values without numbers. Each call of an op is a node: ${before} of them for one token.`,
        lines: graph.graph.nodes.filter(({ scope }) => scope.startsWith(layer)).map(nodeLine),
      },
      {
        title: "Differentiate",
        says: `Only for training: each op adds the nodes of its gradient, ${backwards.length} more here.`,
        lines: backwards.filter(({ scope, segment }) => scope.startsWith(layer) || segment === 1).map(nodeLine),
      },
      {
        title: "Lower",
        says: `Nodes become ${plain.total} steps that read and write buffers; temporaries share an arena of ${plain.arena} bytes. A bar marks where everything before must be done.`,
        lines: plain.lines,
      },
      {
        title: "Fuse",
        says: `Elementwise chains, norms and activations become one walk over memory, or part of a matrix product: ${fused.total} steps, arena ${fused.arena} bytes. This is what the backend compiles and replays.`,
        lines: fused.lines,
      },
    ];
  },
};

function planLines({ logits, states }: TracedModel, unfused: boolean) {
  const updates = [...states.values()].map(({ leaf, next }) => [leaf, next] as const);
  const plan = planOf({ outputs: new Map([["logits", logits]]), updates, unfused });
  const lines = printPlan(plan).split("\n");
  return {
    total: plan.steps.length,
    arena: plan.arenaBytes,
    lines: lines.filter((line) => line.includes(`# ${layer}`)),
  };
}

function gradientNodes({ graph, logits, weights }: TracedModel): readonly Node[] {
  const before = graph.nodes.length;
  differentiate(reshape(sum(logits), [1]), [...weights.values()]);
  return graph.nodes.slice(before);
}

const nodeLine = ({ op, inputs, outputs }: Node): string =>
  `${outputs.map(String).join(", ")} = ${op.name}(${inputs.map(({ name, node }) => name ?? `%${node.id}`).join(", ")})`;
