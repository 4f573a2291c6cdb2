/** The pages of the navigation, in the order in which a morning needs them. */
import type { shellTexts } from "./shell-texts.ts";

/** `letter`: pressed after g, it goes there. */
export type Page = {
  to:
    | "/"
    | "/halts"
    | "/postings"
    | "/records"
    | "/calendar"
    | "/reconciliation"
    | "/links"
    | "/companies"
    | "/connections"
    | "/people"
    | "/webhooks"
    | "/account"
    | "/audit"
    | "/help";
  text: keyof typeof shellTexts;
  letter: string;
};

export const pages: readonly Page[] = [
  { to: "/", text: "today", letter: "t" },
  { to: "/halts", text: "halts", letter: "h" },
  { to: "/postings", text: "postings", letter: "p" },
  { to: "/records", text: "records", letter: "j" },
  { to: "/calendar", text: "calendar", letter: "c" },
  { to: "/reconciliation", text: "reconciliation", letter: "r" },
  { to: "/links", text: "links", letter: "l" },
  { to: "/companies", text: "companies", letter: "f" },
  { to: "/connections", text: "connections", letter: "k" },
  { to: "/people", text: "people", letter: "u" },
  { to: "/webhooks", text: "webhooks", letter: "w" },
  { to: "/account", text: "account", letter: "m" },
  { to: "/audit", text: "audit", letter: "a" },
  { to: "/help", text: "help", letter: "i" },
];
