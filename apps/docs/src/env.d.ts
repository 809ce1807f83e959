// What Vite tells the pages' code.

interface ImportMetaEnv {
  /** The folder of the server below which the site lies. */
  readonly BASE_URL: string;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
