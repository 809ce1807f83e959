// What Vite tells the pages' code.

interface ImportMetaEnv {
  /** The folder of the server below which the site lies. */
  readonly BASE_URL: string;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
  /** Files that match, by their paths: with `eager` their modules or what `import` names of them. */
  glob<Module>(
    pattern: string,
    options: { readonly eager: true; readonly import: string; readonly query?: string },
  ): Record<string, Module>;
}
