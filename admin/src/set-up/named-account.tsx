/** An account that a setting names, searched for in the ledger's live chart. */
import { Input, Stack } from "@mantine/core";
import { useState } from "react";
import { AccountSearch } from "./account-search.tsx";
import type { DimensionNameOf } from "./dimension-name.tsx";

export function NamedAccount({ connectionId, label, value, isRequired, onChange }: DimensionNameOf) {
  const [chosen, setChosen] = useState<{ number: string; name: string } | null>(null);
  return (
    <Stack gap={4} w="100%" maw={480}>
      <Input.Label component="span" aria-hidden="true" required={isRequired === true}>
        {label}
      </Input.Label>
      <AccountSearch
        connectionId={connectionId}
        label={label}
        value={value === "" ? null : value}
        name={chosen?.number === value ? chosen.name : null}
        onChoose={(account) => {
          setChosen(account);
          onChange(account?.number ?? "");
        }}
      />
    </Stack>
  );
}
