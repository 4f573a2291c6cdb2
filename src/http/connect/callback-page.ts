/** The page after a sign-in. Everything in it is escaped; it has no script and no link to anywhere else. */
import { html } from "hono/html";
import type { Language } from "../../core/index.ts";
import { htmlPage } from "../docs/html-page.ts";

export type CallbackPage = {
  title: string;
  advice: string;
  remedies: readonly { means: string; fix: string; verbatim: string }[];
};

export function callbackPage({ title, advice, remedies }: CallbackPage, language: Language) {
  const told = remedies.map(
    ({ means, fix, verbatim }) => html`<section>
      <p>${means}</p>
      <p>${fix}</p>
      ${verbatim === "" ? "" : html`<blockquote>${verbatim}</blockquote>`}
    </section>`,
  );
  return htmlPage({ title, language, body: html`<h1>${title}</h1>${told}<p>${advice}</p>` });
}
