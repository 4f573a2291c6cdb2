/** Kontooppsett: every kind of amount with its account, per department, and what else the integration asks for beside them. */
import { Alert, Fieldset, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Company } from "../companies/companies-query.ts";
import { linksTexts } from "../links/links-texts.ts";
import { ListTable } from "../parts/list-table.tsx";
import { RightfulFields } from "../parts/rightful-fields.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { OtherSlot } from "./other-slot.tsx";
import {
  departmentsOf,
  everyDepartment,
  isPerDepartment,
  type Json,
  missingNow,
  type Slot,
  slotValueAt,
  withSlotValue,
} from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import { SlotRow } from "./slot-row.tsx";

export type AccountSetUpOf = {
  connectionId: string;
  company: Company | undefined;
  /** The integration's own words, in place of the general ones. */
  note: string | null;
  slots: readonly Slot[];
  settings: Json;
  onChange(settings: Json): void;
};

export function AccountSetUp({ connectionId, company, note, slots, settings, onChange }: AccountSetUpOf) {
  const text = useTexts(setUpTexts);
  const [department, setDepartment] = useState(everyDepartment);
  const departments = departmentsOf(slots, company?.departments.map(({ code }) => code) ?? []);
  const nameOf = (code: string) => company?.departments.find((known) => known.code === code)?.name ?? "";
  const place = slots.find(({ where }) => where !== null)?.where;
  const others = slots.filter((slot) => !isPerDepartment(slot));
  const table = slots.filter(isPerDepartment);
  if (slots.length === 0) return <Text>{note ?? text("no-slots")}</Text>;
  return (
    <Stack>
      <Text>{note ?? text(table.length === 0 ? "no-slots" : "about")}</Text>
      {place !== undefined && place !== null && (
        <Text size="sm" c="dimmed">
          {text("where", { place })}
        </Text>
      )}
      {table.length > 0 && <MissingCount slots={slots} settings={settings} />}
      {table.length > 0 && departments.length > 1 && (
        <NativeSelect
          label={text("department")}
          maw={360}
          value={department}
          data={departments.map((value) => ({
            value,
            label: value === everyDepartment ? text("all-departments") : `${value} ${nameOf(value)}`,
          }))}
          onChange={(event) => setDepartment(event.currentTarget.value)}
        />
      )}
      <RightfulFields act="map">
        {table.length > 0 && (
          <SlotTable
            connectionId={connectionId}
            slots={table}
            department={department}
            settings={settings}
            onChange={onChange}
          />
        )}
        {others.length > 0 && (
          <Fieldset legend={text("also-given")}>
            <Stack>
              {others.map((slot) => (
                <OtherSlot
                  key={slot.name}
                  connectionId={connectionId}
                  slot={slot}
                  settings={settings}
                  onChange={onChange}
                />
              ))}
            </Stack>
          </Fieldset>
        )}
      </RightfulFields>
    </Stack>
  );
}

function MissingCount({ slots, settings }: { slots: readonly Slot[]; settings: Json }) {
  const text = useTexts(setUpTexts);
  const count = slots.filter((slot) => missingNow(settings, slot).length > 0).length;
  return count === 0 ? (
    <Alert color="teal" role="status" icon="✓">
      {text("none-missing")}
    </Alert>
  ) : (
    <Alert color="yellow" role="status" icon="!">
      {text("missing-count", { count })}
    </Alert>
  );
}

type SlotTableOf = Omit<AccountSetUpOf, "company" | "note"> & { department: string };

function SlotTable({ connectionId, slots, department, settings, onChange }: SlotTableOf) {
  const text = useTexts(setUpTexts);
  const part = useTexts(linksTexts);
  return (
    <ListTable
      label={part("tab-accounts")}
      columns={(["amount", "account", "vat-code", "does-not-occur"] as const).map((name) => text(name))}
      minWidth={900}
      isForm
    >
      {slots.map((slot) => (
        <SlotRow
          key={`${department} ${slot.name}`}
          connectionId={connectionId}
          slot={slot}
          department={department}
          value={slotValueAt(settings, slot, department)}
          isMissing={missingNow(settings, slot).includes(department)}
          onChange={(value) => onChange(withSlotValue(settings, { slot, department, value }))}
        />
      ))}
    </ListTable>
  );
}
