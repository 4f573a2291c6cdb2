/** What lies beside a file that was refused: whoever looks into the folder may never have seen the web app. */
import type { Finding, Language, Text } from "../core/index.ts";
import { actorTexts } from "./actor-texts.ts";
import type { FilledRemedy } from "./remedy-of.ts";

export type RefusedFile = {
  fileName: string;
  /** In the company's own time, "2026-03-10 10:00". */
  at: string;
  language: Language;
  findings: readonly Finding[];
  /** More than are listed, where above their number. */
  findingsCount: number;
};

/** Lines of text in the company's language: what was found, where, what stood there, what it means and what to do. */
export function refusedFileText(of: RefusedFile, explain: (finding: Finding) => FilledRemedy): string {
  const { fileName, at, language, findings, findingsCount } = of;
  const say = (name: keyof typeof texts) => texts[name][language];
  const left = findingsCount - findings.length;
  return [
    onOneLine(`${fileName}  ${at}`),
    say("refused"),
    ...findings.flatMap((finding) => ["", ...linesOf(finding, explain(finding), language)]),
    ...(left > 0 ? ["", `${say("further")}: ${left}`] : []),
    "",
    say("again"),
    "",
  ].join("\n");
}

function linesOf(finding: Finding, { means, fix, act, where }: FilledRemedy, language: Language): string[] {
  const { severity, code, record, field, value, verbatim } = finding;
  const say = (name: keyof typeof texts) => texts[name][language];
  const place = [record, field, value].filter((part) => part !== undefined && part !== "").join("  ");
  const who = actorTexts[act][language];
  const told = (name: keyof typeof texts, text: string) => onOneLine(`    ${say(name)}: ${text}`);
  return [
    onOneLine(`${severity === "error" ? "✗" : "!"} ${code}  ${place}`),
    told("means", means),
    ...(verbatim === undefined ? [] : [told("verbatim", verbatim)]),
    told("fix", fix),
    told("who", where === undefined ? who : `${who} (${where})`),
  ];
}

/** What stood in the file, and what the file is called, may hold line ends of its own. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trimEnd();
}

const texts = {
  refused: {
    en: "Bilag has refused this file. Nothing of it was taken in.",
    nb: "Bilag har avvist denne filen. Ingenting av den er tatt inn.",
    da: "Bilag har afvist denne fil. Intet af den er taget ind.",
    sv: "Bilag har avvisat den här filen. Inget av den har tagits in.",
    nl: "Bilag heeft dit bestand geweigerd. Er is niets van ingenomen.",
  },
  again: {
    en: "When it is corrected, put it into the watched folder again.",
    nb: "Når den er rettet, legger du den i den overvåkede mappen igjen.",
    da: "Når den er rettet, lægger du den i den overvågede mappe igen.",
    sv: "När den är rättad lägger du den i den bevakade mappen igen.",
    nl: "Zet het weer in de bewaakte map als het is verbeterd.",
  },
  further: {
    en: "Further findings",
    nb: "Flere funn",
    da: "Flere fund",
    sv: "Fler iakttagelser",
    nl: "Meer bevindingen",
  },
  means: {
    en: "What it means",
    nb: "Hva det betyr",
    da: "Hvad det betyder",
    sv: "Vad det betyder",
    nl: "Wat het betekent",
  },
  verbatim: {
    en: "In its own words",
    nb: "Ordrett",
    da: "Ordret",
    sv: "Ordagrant",
    nl: "Letterlijk",
  },
  fix: { en: "What to do", nb: "Hva du gjør", da: "Hvad du gør", sv: "Vad du gör", nl: "Wat te doen" },
  who: { en: "Who acts", nb: "Hvem", da: "Hvem", sv: "Vem", nl: "Wie" },
} as const satisfies Record<string, Text>;
