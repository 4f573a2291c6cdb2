/** What an act changed, member by member, before and after; of an act that changed nothing, what it said. */
import { Table } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { linksTexts } from "../links/links-texts.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { fieldWord, useFieldValue } from "../parts/place-words.ts";
import { rightTexts } from "../parts/right-texts.ts";
import { stateWords } from "../parts/state-words.ts";
import { contentDifferences } from "../records/content-differences.ts";
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

export function SaidTable({ entry: { content, before } }: { entry: WholeEntry }) {
  const text = useTexts(auditTexts);
  const { language } = useLanguage();
  const value = useFieldValue();
  const lines = contentDifferences(saidContent(before), saidContent(content));
  if (lines.length === 0) return null;
  const shown = (field: string, said: string) =>
    said === "" ? "–" : ofWords.test(field) || isSwitch.has(said) ? wordOf(said, language) : value(said);
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
          <RowHead>{placeOf(field, language)}</RowHead>
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
