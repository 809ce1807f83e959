// VitePress's own theme with the colours of the project. Components that pages mount are loaded with the pages that mount them.
import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { type Component, defineAsyncComponent } from "vue";
import "katex/dist/katex.min.css";
import "./style.css";
import { keepOffline } from "./offline.js";

const components: Readonly<Record<string, () => Promise<{ default: Component }>>> = {
  HomePage: () => import("./home/HomePage.vue"),
  FormulaCode: () => import("./generations/FormulaCode.vue"),
  SideBySide: () => import("./generations/SideBySide.vue"),
  ChannelDecay: () => import("./generations/ChannelDecay.vue"),
  MemoryCurve: () => import("./growth/MemoryCurve.vue"),
  SamplingSliders: () => import("./guide/SamplingSliders.vue"),
  SessionTree: () => import("./guide/SessionTree.vue"),
  PlanWalk: () => import("./guide/PlanWalk.vue"),
  PeersTable: () => import("./guide/PeersTable.vue"),
  QualityChart: () => import("./guide/QualityChart.vue"),
};

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const [name, load] of Object.entries(components)) app.component(name, defineAsyncComponent(load));
    if (!import.meta.env.SSR && import.meta.env.PROD) void keepOffline(import.meta.env.BASE_URL);
  },
} satisfies Theme;
