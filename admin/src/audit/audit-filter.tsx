/** What of the audit chain is shown: one act, one person's, one company's. */
import { Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/me.ts";
import { companiesQuery } from "../companies/companies-query.ts";
import { partTexts } from "../parts/part-texts.ts";
import { peopleQuery } from "../people/people-query.ts";
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
  const acts = useTexts(actTexts);
  const mayPeople = useMay("manage-people");
  const { data: people } = useQuery({ ...peopleQuery, enabled: mayPeople === true });
  const { data: companies } = useQuery(companiesQuery);
  const names = new Map([...seen, ...(people?.items ?? []).map(({ id, name }) => [id, name] as const)]);
  return (
    <search>
      <Group align="flex-end">
        <Choice
          label={text("act")}
          all={text("all-acts")}
          value={value.act}
          choices={Object.keys(actTexts)
            .filter(isAuditAct)
            .map((act) => [act, acts(act)])}
          onChoose={(act) => onChange({ act })}
        />
        <Choice
          label={text("person")}
          all={text("all-people")}
          value={value.person}
          choices={[...names]}
          onChoose={(person) => onChange({ person })}
        />
        <Choice
          label={text("company")}
          all={text("all-companies")}
          value={value.company}
          choices={(companies?.items ?? []).map(({ id, name }) => [id, name])}
          onChoose={(company) => onChange({ company })}
        />
      </Group>
    </search>
  );
}

type ChoiceOf = {
  label: string;
  all: string;
  value: string | undefined;
  choices: readonly (readonly [string, string])[];
  onChoose(value: string | undefined): void;
};

function Choice({ label, all, value, choices, onChoose }: ChoiceOf) {
  const text = useTexts(partTexts);
  const sorted = choices.toSorted(([, left], [, right]) => left.localeCompare(right));
  return (
    <Select
      label={label}
      placeholder={all}
      value={value ?? null}
      data={sorted.map(([id, name]) => ({ value: id, label: name }))}
      searchable
      clearable
      clearButtonProps={{ "aria-label": text("clear") }}
      nothingFoundMessage={text("nothing-found")}
      limit={100}
      onChange={(chosen) => onChoose(chosen ?? undefined)}
    />
  );
}
