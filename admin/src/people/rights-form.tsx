/** Role, rights per area, and the companies that a person is limited to. */
import { Fieldset, NativeSelect, Stack } from "@mantine/core";
import { companySource } from "../companies/company-source.ts";
import { rightTexts } from "../parts/right-texts.ts";
import { SearchingChoices } from "../parts/searching-choice.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { areaRights, areas, type Person, roles } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";

export type RightsOf = Pick<Person, "role" | "rights" | "companyIds">;

type RightsFormOf = { value: RightsOf; onChange(value: RightsOf): void };

export function RightsForm({ value, onChange }: RightsFormOf) {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  return (
    <Stack>
      <NativeSelect
        label={text("role")}
        description={names(`${value.role}-may`)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={value.role}
        data={roles.map((role) => ({ value: role, label: names(role) }))}
        onChange={(event) => {
          const role = roles.find((known) => known === event.currentTarget.value);
          if (role !== undefined) onChange({ ...value, role });
        }}
      />
      <Fieldset legend={text("rights")}>
        <Stack>
          {areas.map((area) => (
            <NativeSelect
              key={area}
              label={text(area)}
              value={value.rights[area] ?? ""}
              data={[
                { value: "", label: text("by-role") },
                ...areaRights.map((right) => ({ value: right, label: text(right) })),
              ]}
              onChange={(event) => {
                const right = areaRights.find((known) => known === event.currentTarget.value);
                const { [area]: _before, ...others } = value.rights;
                onChange({ ...value, rights: right === undefined ? others : { ...others, [area]: right } });
              }}
            />
          ))}
        </Stack>
      </Fieldset>
      <SearchingChoices
        source={companySource}
        label={text("limited-to")}
        placeholder={text("all-companies")}
        value={value.companyIds ?? []}
        onChange={(companyIds) =>
          onChange({ ...value, companyIds: companyIds.length === 0 ? null : companyIds })
        }
      />
    </Stack>
  );
}
