/** What an integration asks for beside the table: an account for all, an amount, the ledger's name of a dimension. */
import { Autocomplete, Group, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { AccountSearch } from "./account-search.tsx";
import { minorFromText, textFromMinor } from "./minor-text.ts";
import { type Account, dimensionsQuery } from "./register-query.ts";
import { everyDepartment, type Json, type Slot, slotValueAt, valueAt, withValueAt } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";

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
    <Group>
      <Text w={320}>{slot.label}</Text>
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
    </Group>
  );
}

/** Typed as people write amounts, kept as whole minor units. */
function AmountSlot({ slot, settings, onChange }: OtherSlotOf) {
  const held = valueAt(settings, slot.path);
  const [typed, setTyped] = useState(() => (typeof held === "number" ? textFromMinor(held) : ""));
  const minor = minorFromText(typed);
  return (
    <TextInput
      label={slot.label}
      inputMode="decimal"
      maw={240}
      value={typed}
      error={typed.trim() !== "" && minor === null}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        onChange(withValueAt(settings, slot.path, minorFromText(value) ?? undefined));
      }}
    />
  );
}

/** Names of dimensions are compared letter by letter, so a near miss is told at once. */
function DimensionSlot({ connectionId, slot, settings, onChange }: OtherSlotOf) {
  const text = useTexts(setUpTexts);
  const { data } = useQuery(dimensionsQuery(connectionId));
  const held = valueAt(settings, slot.path);
  const name = typeof held === "string" ? held : "";
  const names = data?.map((dimension) => dimension.name) ?? [];
  const isKnown = names.includes(name);
  const isWrong = name !== "" && names.length > 0 && !isKnown;
  return (
    <Autocomplete
      label={slot.label}
      maw={360}
      data={names}
      value={name}
      error={isWrong ? text("dimension-unknown", { names: names.join(", ") }) : undefined}
      description={isKnown ? `✓ ${text("dimension-known")}` : undefined}
      onChange={(value) => onChange(withValueAt(settings, slot.path, value === "" ? undefined : value))}
    />
  );
}
