/** A person who reads the app in one language: finds things by the words that stand on them, as the catalogues have them. */
import type { Locator, Page } from "playwright-core";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import { type Catalogue, textIn, type Values } from "../../admin/src/texts/catalogue.ts";
import type { Language } from "../../admin/src/texts/language.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";

export type Reader = {
  language: Language;
  page: Page;
  /** A text of a catalogue in the reader's language. */
  say<Texts extends Catalogue>(texts: Texts, name: keyof Texts & string, values?: Values): string;
  button(name: string): Locator;
  field(label: string): Locator;
};

export function readerOf(page: Page, language: Language): Reader {
  return {
    language,
    page,
    say: (texts, name, values = {}) => {
      const translated = texts[name];
      if (translated === undefined) throw new Error(`there is no text ${name}`);
      return textIn(language, translated, values);
    },
    button: (name) =>
      page.getByRole("button", { name, exact: true }).or(page.getByRole("link", { name, exact: true })),
    field: (label) => page.getByLabel(new RegExp(`^${RegExp.escape(label)}( \\*)?$`)),
  };
}

/** What everybody of these tests chooses. */
export const password = "fjorten kaffekopper";

/** Accepts an invitation with a new password, and signs in with it. */
export async function enter(reader: Reader, of: { invitation: string; email: string }): Promise<void> {
  const { page, say, button, field } = reader;
  await page.goto(of.invitation);
  await page.locator('input[name="new-password"]').fill(password);
  await button(say(signInTexts, "accept")).click();
  await field(say(signInTexts, "email")).fill(of.email);
  await page.locator('input[name="password"]').fill(password);
  await button(say(signInTexts, "title")).click();
  await page.getByRole("heading", { name: say(todayTexts, "title") }).waitFor();
}

/** What the person does on the pages of the pretend Visma: signs in unless they are, chooses the company, says yes or no. */
export async function consentAtVisma(
  page: Page,
  of: { company: string; isAllowed: boolean; userName?: string },
): Promise<void> {
  const userName = page.getByLabel("User name");
  const company = page.getByLabel(of.company);
  const answer = page.getByRole("button", { name: of.isAllowed ? "Yes, allow" : "No, do not allow" });
  await userName.or(company).or(answer).waitFor();
  if (await userName.isVisible()) {
    await userName.fill(of.userName ?? "kari@kaffebarnord.example");
    await page.getByLabel("Password").fill("twin");
    await page.getByRole("button", { name: "Sign in" }).click();
    await company.or(answer).waitFor();
  }
  if (await company.isVisible()) {
    await company.check();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await answer.click();
}

/** As whom the try-out has printed. */
export async function signedInAtTryOut(
  { page, say, button, field }: Reader,
  person: { email: string; password: string },
): Promise<void> {
  await page.goto("/sign-in");
  await field(say(signInTexts, "email")).fill(person.email);
  await page.locator('input[name="password"]').fill(person.password);
  await button(say(signInTexts, "title")).click();
  await page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
}
