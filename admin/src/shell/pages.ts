/** The pages of the navigation, in the order in which a morning needs them. */
import type { shellTexts } from "./shell-texts.ts";

export type Page = { to: "/" | "/halts"; text: keyof typeof shellTexts };

export const pages: readonly Page[] = [
  { to: "/", text: "today" },
  { to: "/halts", text: "halts" },
];
