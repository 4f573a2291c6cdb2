/** A finding for people: what it means, what to do, who does it and where, in their language. */
import type { Finding } from "../core/index.ts";
import { declaredWords } from "../engine/declared-words.ts";
import type { Registry } from "../engine/world.ts";
import { actorTexts, type CliTextName, type Remedies, remedyOf } from "../texts/index.ts";
import type { Terminal } from "./terminal.ts";
import { type FileCode, fileCodes } from "./try/read-file.ts";

export function remediesOf(registry: Registry): Remedies {
  return { books: registry.remedyBooks, declared: declaredWords(registry) };
}

export function findingText(
  terminal: Pick<Terminal, "text" | "language">,
  remedies: Remedies,
  finding: Finding,
): string[] {
  const { code, severity, record, field, value, verbatim, parameters = {} } = finding;
  const place = [record, field, value].filter((part) => part !== undefined && part !== "").join("  ");
  const head = `${severity === "error" ? "✗" : "!"} ${code}  ${place}`.trimEnd();
  if (isAboutFile(code)) return [head, `    ${terminal.text(code, parameters)}`];
  const { means, fix, act, where } = remedyOf(remedies, finding, terminal.language);
  const who = actorTexts[act][terminal.language];
  const label = (name: CliTextName, text: string) => `    ${terminal.text(name)}: ${text}`;
  return [
    head,
    label("what-it-means", means),
    ...(verbatim === undefined ? [] : [label("ledger-says", verbatim)]),
    label("what-to-do", fix),
    label("who-acts", where === undefined ? who : `${who} (${where})`),
  ];
}

/** What the command line itself finds about a file stands in its own catalogue. */
function isAboutFile(code: string): code is FileCode {
  return (fileCodes as readonly string[]).includes(code);
}
