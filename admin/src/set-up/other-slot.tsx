/** What an integration asks for beside the table: an account for all, an amount, the ledger's name of a dimension. */
import { Input, Stack } from "@mantine/core";
import { useState } from "react";
import { AccountSearch } from "./account-search.tsx";
import { AmountField } from "./amount-field.tsx";
import { DimensionName } from "./dimension-name.tsx";
import type { Account } from "./register-query.ts";
import { everyDepartment, type Json, type Slot, slotValueAt, valueAt, withValueAt } from "./set-up-draft.ts";

export type OtherSlotOf = {
  connectionId: string;
  slot: Slot;
  settings: Json;
  onChange(settings: Json): void;
};

export function OtherSlot(of: OtherSlotOf) {
  if (of.slot.asks === "amount") return <AmountSlot {...of} />;
  if (of.slot.asks === "dimension") return <DimensionSlot {...of} />;
  return <AccountSlot {...of} />;
}

function AccountSlot({ connectionId, slot, settings, onChange }: OtherSlotOf) {
  const [chosen, setChosen] = useState<Account | null>(null);
  const value = slotValueAt(settings, slot, everyDepartment);
  const number = value !== undefined && "account" in value ? value.account : null;
  const saved = slot.answers.find(({ account }) => account === number)?.ledger?.accountName ?? null;
  return (
    <Stack gap={4} w="100%" maw={480}>
      <Input.Label component="span" aria-hidden="true">
        {slot.label}
      </Input.Label>
      <AccountSearch
        connectionId={connectionId}
        label={slot.label}
        value={number}
        name={chosen?.number === number ? (chosen?.name ?? null) : saved}
        onChoose={(account) => {
          setChosen(account);
          onChange(withValueAt(settings, slot.path, account?.number));
        }}
      />
    </Stack>
  );
}

function AmountSlot({ slot, settings, onChange }: OtherSlotOf) {
  return (
    <AmountField
      label={slot.label}
      value={valueAt(settings, slot.path)}
      onChange={(minor) => onChange(withValueAt(settings, slot.path, minor))}
    />
  );
}

function DimensionSlot({ connectionId, slot, settings, onChange }: OtherSlotOf) {
  const held = valueAt(settings, slot.path);
  return (
    <DimensionName
      connectionId={connectionId}
      label={slot.label}
      value={typeof held === "string" ? held : ""}
      onChange={(name) => onChange(withValueAt(settings, slot.path, name === "" ? undefined : name))}
    />
  );
}
