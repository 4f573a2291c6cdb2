/** What of the audit log is shown: one act, one person's, one company's. */
import { Group, Select } from "@mantine/core";
import { useMay } from "../api/me.ts";
import { companySource } from "../companies/company-source.ts";
import { partTexts } from "../parts/part-texts.ts";
import { heldInLabel, saidWhereNothing } from "../parts/said-where-nothing.ts";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useNamedOption } from "../parts/use-named-option.ts";
import { personSource } from "../people/person-source.ts";
import { useTexts } from "../texts/use-texts.ts";
import { type AuditAct, actTexts } from "./act-texts.ts";
import { auditTexts } from "./audit-texts.ts";

export type AuditFilterValue = Partial<Record<"act" | "person" | "company", string | undefined>>;

type AuditFilterOf = {
  value: AuditFilterValue;
  /** People whom the entries name: those who have left are in no other list. */
  seen: ReadonlyMap<string, string>;
  onChange(changed: AuditFilterValue): void;
};

export const isAuditAct = (name: string | undefined): name is AuditAct =>
  name !== undefined && Object.hasOwn(actTexts, name);

export function AuditFilter({ value, seen, onChange }: AuditFilterOf) {
  const text = useTexts(auditTexts);
  const mayList = useMay("manage-people") === true;
  return (
    <search>
      <Group align="flex-end">
        <ActChoice value={value.act} onChoose={(act) => onChange({ act })} />
        <SearchingChoice
          source={personSource({ mayList, seen: [...seen].map(([id, name]) => ({ id, name })) })}
          label={text("person")}
          placeholder={text("all-people")}
          isClearable
          value={value.person ?? null}
          onChange={(person) => onChange({ person: person ?? undefined })}
        />
        <SearchingChoice
          source={companySource}
          label={text("company")}
          placeholder={text("all-companies")}
          isClearable
          value={value.company ?? null}
          onChange={(company) => onChange({ company: company ?? undefined })}
        />
      </Group>
    </search>
  );
}

type ActChoiceOf = { value: string | undefined; onChoose(act: string | undefined): void };

/** The acts are few, and this version knows them all. */
function ActChoice({ value, onChoose }: ActChoiceOf) {
  const text = useTexts(auditTexts);
  const shared = useTexts(partTexts);
  const acts = useTexts(actTexts);
  const input = useNamedOption();
  const choices = Object.keys(actTexts)
    .filter(isAuditAct)
    .map((act) => ({ value: act, label: acts(act) }));
  return (
    <Select
      ref={input}
      label={text("act")}
      placeholder={text("all-acts")}
      value={value ?? null}
      data={choices.toSorted((left, right) => left.label.localeCompare(right.label))}
      searchable
      clearable
      allowDeselect={false}
      clearButtonProps={{ "aria-label": shared("clear"), "aria-hidden": false, tabIndex: 0, size: "md" }}
      filter={saidWhereNothing(shared("nothing-found"), heldInLabel)}
      limit={100}
      onChange={(chosen) => onChoose(chosen ?? undefined)}
    />
  );
}
