/** The pages of the navigation, in the order in which a morning needs them, and beside what each stands. */
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

type PageGroup = {
  /** Null for what is looked at each day: it needs no name. */
  title: keyof typeof shellTexts | null;
  pages: readonly Page[];
};

export const pageGroups: readonly PageGroup[] = [
  {
    title: null,
    pages: [
      { to: "/", text: "today", letter: "t" },
      { to: "/halts", text: "halts", letter: "h" },
      { to: "/postings", text: "postings", letter: "p" },
      { to: "/records", text: "records", letter: "j" },
      { to: "/calendar", text: "calendar", letter: "c" },
      { to: "/reconciliation", text: "reconciliation", letter: "r" },
    ],
  },
  {
    title: "group-set-up",
    pages: [
      { to: "/links", text: "links", letter: "l" },
      { to: "/companies", text: "companies", letter: "f" },
      { to: "/connections", text: "connections", letter: "k" },
    ],
  },
  {
    title: "organisation",
    pages: [
      { to: "/people", text: "people", letter: "u" },
      { to: "/webhooks", text: "webhooks", letter: "w" },
      { to: "/audit", text: "audit", letter: "a" },
    ],
  },
  {
    title: "group-you",
    pages: [
      { to: "/account", text: "account", letter: "m" },
      { to: "/help", text: "help", letter: "i" },
    ],
  },
];

export const pages: readonly Page[] = pageGroups.flatMap((group) => group.pages);
