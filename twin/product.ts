/** What a product is to the twin. Visma eAccounting is one folder, Visma.net ERP another. */
import type { Hono } from "hono";
import type { TwinEnv } from "./http.ts";
import type { Markup } from "./pages/layout.ts";

export type Product = {
  name: string;
  title: string;
  api: Hono<TwinEnv>;
  /** Mounted under /_twin. */
  control: Hono<TwinEnv>;
  /** Pages of the books, mounted at the root. */
  pages: Hono<TwinEnv>;
  /** The product's part of the first page. */
  overview(): Markup;
  /** The path under which `api` serves this one, or null where the path is not the product's. */
  routedPath(path: string): string | null;
  /** Empties the product and fills it with its samples. */
  fill(): void;
  /** Everything it holds, for GET /_twin/state. */
  state(): unknown;
};
