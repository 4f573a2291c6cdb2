/** The pages a person meets on the way to a token: sign-in, choice of company, consent, and the dead end. */
import { html } from "hono/html";
import { type Markup, page } from "../pages/layout.ts";
import type { CompanyChoice } from "./realm.ts";

const hidden = (interaction: string) => html`<input type="hidden" name="interaction" value="${interaction}">`;

export function signInPage(title: string, interaction: string, complaint: string | null): Markup {
  return page(
    `Sign in to ${title}`,
    html`${complaint ? html`<p class="notice" role="alert">${complaint}</p>` : ""}
<form method="post" action="/account/login">${hidden(interaction)}
<label>User name <input name="username" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button name="button" value="login">Sign in</button></form>`,
  );
}

export function companyPage(title: string, interaction: string, companies: CompanyChoice[]): Markup {
  const options = companies.map(
    (company, index) =>
      html`<label><input type="radio" name="company" value="${company.id}" required ${index === 0 ? "checked" : ""}> ${company.name}</label>`,
  );
  return page(
    `Choose a company in ${title}`,
    html`<form method="post" action="/account/company">${hidden(interaction)}
<fieldset><legend>Companies you have access to</legend>${options}</fieldset>
<button name="button" value="choose">Continue</button></form>`,
  );
}

export type ConsentScope = { name: string; meaning: string; fixed: boolean };

export function consentPage(told: {
  client: string;
  company: string;
  interaction: string;
  scopes: ConsentScope[];
}): Markup {
  const boxes = told.scopes.map(
    (
      scope,
    ) => html`<label><input type="checkbox" name="scope" value="${scope.name}" checked ${scope.fixed ? "disabled" : ""}>
<code>${scope.name}</code>: ${scope.meaning}</label>`,
  );
  return page(
    `${told.client} asks for access`,
    html`<p>${told.client} wants to use the company <strong>${told.company}</strong> on your behalf.</p>
<form method="post" action="/consent">${hidden(told.interaction)}
<fieldset><legend>Untick what you do not want to allow</legend>${boxes}</fieldset>
<button name="button" value="yes">Yes, allow</button>
<button name="button" value="no">No, do not allow</button></form>`,
  );
}

export function deadEndPage(reason: string): Markup {
  return page("Sign-in cannot go on", html`<p class="notice" role="alert">${reason}</p>`);
}

export function signedOutPage(): Markup {
  return page("You are signed out", html`<p>You can close this page.</p>`);
}
