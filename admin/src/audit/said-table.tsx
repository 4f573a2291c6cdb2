/** What an act changed, member by member, before and after; of an act that changed nothing, what it said. */
import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { components } from "../api/schema.ts";
import { type LinkOf, linkQuery } from "../links/links-query.ts";
import { linksTexts } from "../links/links-texts.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { fieldWord, useFieldValue } from "../parts/place-words.ts";
import { rightTexts } from "../parts/right-texts.ts";
import { stateWords } from "../parts/state-words.ts";
import { Waiting } from "../parts/waiting.tsx";
import { contentDifferences } from "../records/content-differences.ts";
import { settingsQuery } from "../set-up/link-set-up.tsx";
import type { Slot } from "../set-up/set-up-draft.ts";
import { useSettingWords } from "../set-up/use-setting-words.ts";
import type { Catalogue } from "../texts/catalogue.ts";
import type { Language } from "../texts/language.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { auditTexts } from "./audit-texts.ts";
import { saidContent } from "./said-content.ts";
import { saidTexts } from "./said-texts.ts";

type WholeEntry = components["schemas"]["WholeAuditEntry"];

const names: Catalogue = saidTexts;
/** Where a word is in several, the first that knows it. */
const values: readonly Catalogue[] = [saidTexts, rightTexts, linksTexts, stateWords];
/** Members whose values are words of ours. A name that somebody gave is never taken for one. */
const ofWords =
  /(^|\.)(role|state|kind|decision|repost|is[A-Z]\w*|resumesItself|connections|links|companies|scopes\[\d+\])$/;

/** Nobody gives a thing such a name. */
const isSwitch: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Settings are told as the forms of their link call them, everything else as fields are. */
export function SaidTable({ entry }: { entry: WholeEntry }) {
  const linkId = entry.act === "save settings" ? linkIdIn(entry.content) : undefined;
  return linkId === undefined ? <SaidLines entry={entry} /> : <SaidSettings entry={entry} linkId={linkId} />;
}

function linkIdIn(content: unknown): string | undefined {
  if (typeof content !== "object" || content === null || !("linkId" in content)) return undefined;
  return typeof content.linkId === "string" ? content.linkId : undefined;
}

/** A link that is gone, or is not the reader's to see, has no forms: its settings are told as fields are. */
function SaidSettings({ entry, linkId }: { entry: WholeEntry; linkId: string }) {
  const link = useQuery(linkQuery(linkId));
  const told = useQuery(settingsQuery(linkId));
  if (link.error !== null || told.error !== null) return <SaidLines entry={entry} />;
  if (link.data === undefined || told.data === undefined) return <Waiting />;
  return <SettingLines entry={entry} link={link.data} slots={told.data.slots} />;
}

function SettingLines({ entry, link, slots }: { entry: WholeEntry; link: LinkOf; slots: readonly Slot[] }) {
  return <SaidLines entry={entry} words={useSettingWords(link, slots)} />;
}

const ofSettings = /^(settings|options)\./;

type SaidLinesOf = { entry: WholeEntry; words?: ReturnType<typeof useSettingWords> };

function SaidLines({ entry: { content, before }, words }: SaidLinesOf) {
  const text = useTexts(auditTexts);
  const { language } = useLanguage();
  const value = useFieldValue();
  const lines = contentDifferences(saidContent(before), saidContent(content));
  if (lines.length === 0) return null;
  const shown = (field: string, said: string) => {
    if (said === "") return "–";
    if (isSwitch.has(said)) return wordOf(said, language);
    if (words !== undefined && ofSettings.test(field)) return words.value(field, said) ?? value(said);
    return ofWords.test(field) ? wordOf(said, language) : value(said);
  };
  const named = (field: string) =>
    words !== undefined && ofSettings.test(field) ? words.place(field) : placeOf(field, language);
  return (
    <ListTable
      label={text("said")}
      columns={[
        text("field"),
        ...(before === null ? [] : [text("before")]),
        text(before === null ? "said" : "after"),
      ]}
      minWidth={420}
    >
      {lines.map(({ field, sent, held }) => (
        <Table.Tr key={field}>
          <RowHead>{named(field)}</RowHead>
          {before !== null && <Table.Td>{shown(field, sent)}</Table.Td>}
          <Table.Td>{shown(field, held)}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

const wordOf = (said: string, language: Language) =>
  values.find((catalogue) => Object.hasOwn(catalogue, said))?.[said]?.[language] ?? said;

/** "departments[0].name" → "Department 1, name". */
function placeOf(field: string, language: Language): string {
  return field
    .split(/\.(?=\S)/)
    .map((step, index) => {
      const [, name = step, at] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      const known = Object.hasOwn(names, name) ? names[name]?.[language] : undefined;
      const word = known ?? fieldWord(name, language);
      const cased = index === 0 ? word : `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
      return at === undefined ? cased : `${cased} ${Number(at) + 1}`;
    })
    .join(", ");
}
