// What the explorer knows of a text: its tokens with their surprise, the norms of the state over time, the way through the layers, and for the
// token and head that are looked at the state before and after it.
import { computed, ref, shallowRef, watch } from "vue";
import type { ModelHost } from "../model-host.js";
import type { Distribution, Flow, Timeline, Token, Values } from "../rpc/calls.js";
import { failureLine } from "../text/describe.js";
import type { StatePart, StatePicture } from "../worker/state-picture.js";
import { recurrenceOf, type StateChange, stateChange } from "./state-change.js";

/** Tokens that are looked at, at most: each is read by itself, and its intermediates are kept. */
export const mostTokens = 512;

export interface HeadView {
  readonly before: StatePart;
  readonly after: StatePart;
  /** Of RWKV-7. */
  readonly change: StateChange | undefined;
}

export function useExplorer(host: ModelHost) {
  const tokens = shallowRef<readonly Token[]>([]);
  const timeline = shallowRef<Timeline>();
  const flow = shallowRef<Flow>();
  const picture = shallowRef<StatePicture>();
  const layerValues = shallowRef<ReadonlyMap<string, Values>>();
  const head = shallowRef<HeadView>();
  const distribution = shallowRef<Distribution>();
  const at = ref(0);
  const place = shallowRef({ layer: 0, part: 0 });
  const sampling = shallowRef({ temperature: 1, topP: 1, topK: 0 });
  const doing = ref("");
  const error = ref("");
  const note = ref("");
  let run = 0;
  let controller = new AbortController();

  const ids = computed(() => tokens.value.map(({ id }) => id));
  const upTo = (count: number) => ({ ids: ids.value.slice(0, count) });

  /** Runs a piece of work of the text that is looked at; what comes of an older text is dropped. */
  async function asking<T>(work: (signal: AbortSignal) => Promise<T>, take: (result: T) => void): Promise<void> {
    const own = run;
    try {
      const result = await work(controller.signal);
      if (own === run) take(result);
    } catch (failure) {
      if (own === run && !controller.signal.aborted) error.value = failureLine(failure);
    }
  }

  async function look(text: string): Promise<void> {
    run++;
    controller.abort();
    controller = new AbortController();
    error.value = note.value = "";
    timeline.value = flow.value = picture.value = layerValues.value = head.value = distribution.value = undefined;
    tokens.value = [];
    doing.value = "reading";
    await asking(
      (signal) => host.call("encode", { text }, { signal }),
      (found) => {
        if (found.length > mostTokens) note.value = `The first ${mostTokens} of ${found.length} tokens are looked at.`;
        tokens.value = found.slice(0, mostTokens);
      },
    );
    if (tokens.value.length === 0) {
      if (error.value === "") note.value = "Write a text first.";
      doing.value = "";
      return;
    }
    at.value = tokens.value.length - 1;
    const { layers = 1 } = host.view.model?.info ?? {};
    place.value = { layer: Math.min(place.value.layer, layers - 1), part: place.value.part };
    await asking(
      (signal) =>
        host.call("timeline", upTo(ids.value.length), {
          signal,
          onEvent: ({ done }) => {
            doing.value = `reading token ${done} of ${ids.value.length}`;
          },
        }),
      (found) => {
        timeline.value = found;
        if (place.value.part >= found.parts.length) place.value = { ...place.value, part: 0 };
      },
    );
    await asking(
      () => host.call("flow", { ids: ids.value }),
      (found) => {
        flow.value = found;
      },
    );
    await Promise.all([showLayer(), showToken()]);
    doing.value = "";
  }

  async function showLayer(): Promise<void> {
    if (ids.value.length === 0) return;
    const { layer } = place.value;
    await asking(
      () => host.call("look", { ids: ids.value, layer }),
      (found) => {
        if (layer === place.value.layer) layerValues.value = found;
      },
    );
    await showHead();
  }

  async function showToken(): Promise<void> {
    if (ids.value.length === 0) return;
    await Promise.all([showPicture(), showDistribution(), showHead()]);
  }

  const showPicture = (): Promise<void> => {
    const token = at.value;
    return asking(
      (signal) => host.call("picture", upTo(token + 1), { signal }),
      (found) => {
        if (token === at.value) picture.value = found;
      },
    );
  };

  const showDistribution = (): Promise<void> => {
    const token = at.value;
    return asking(
      (signal) => host.call("distribution", { ...upTo(token + 1), ...sampling.value, count: 20 }, { signal }),
      (found) => {
        if (token === at.value) distribution.value = found;
      },
    );
  };

  async function showHead(): Promise<void> {
    const values = layerValues.value;
    const token = at.value;
    const { layer, part } = place.value;
    if (!values || !timeline.value || timeline.value.parts.length === 0) return;
    await asking(
      async (signal) => {
        const before = await host.call("stateOf", { ...upTo(token), layer }, { signal });
        return { before, after: await host.call("stateOf", { ...upTo(token + 1), layer }, { signal }) };
      },
      ({ before, after }) => {
        const [old, next] = [before[part], after[part]];
        const isCurrent = token === at.value && layer === place.value.layer && part === place.value.part;
        if (!isCurrent || !old || !next) return;
        const recurrence = recurrenceOf(values);
        head.value = {
          before: old,
          after: next,
          change: recurrence && stateChange(old.values, recurrence, token, part),
        };
      },
    );
  }

  watch(at, () => void showToken());
  watch(place, (now, old) => void (now.layer === old.layer ? showHead() : showLayer()));
  watch(sampling, () => void showDistribution());

  const stop = (): void => {
    run++;
    controller.abort();
  };
  return {
    ...{ tokens, timeline, flow, picture, layerValues, head, distribution },
    ...{ at, place, sampling, doing, error, note, look, stop },
  };
}
