// VitePress's own theme with the colours of the project. Components that pages mount are loaded with the pages that mount them.
import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { type Component, defineAsyncComponent } from "vue";
import "katex/dist/katex.min.css";
import "./style.css";
import { keepOffline } from "./offline.js";

const components: Readonly<Record<string, () => Promise<{ default: Component }>>> = {
  HomePage: () => import("./home/home-page.vue"),
  FormulaCode: () => import("./generations/formula-code.vue"),
  SideBySide: () => import("./generations/side-by-side.vue"),
  ChannelDecay: () => import("./generations/channel-decay.vue"),
  MemoryCurve: () => import("./growth/memory-curve.vue"),
  SamplingSliders: () => import("./guide/sampling-sliders.vue"),
  WhatIsKept: () => import("./guide/what-is-kept.vue"),
  SessionTree: () => import("./guide/session-tree.vue"),
  PlanWalk: () => import("./guide/plan-walk.vue"),
  PeersTable: () => import("./guide/peers-table.vue"),
  QualityChart: () => import("./guide/quality-chart.vue"),
};

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const [name, load] of Object.entries(components)) app.component(name, defineAsyncComponent(load));
    if (!import.meta.env.SSR && import.meta.env.PROD) void keepOffline(import.meta.env.BASE_URL);
  },
} satisfies Theme;
