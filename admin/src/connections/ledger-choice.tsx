/** Choosing a ledger: it is found under every name that people know it by. */
import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { type Ledger, ledgersQuery } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";

export function LedgerChoice({ value, onChange }: { value: string; onChange(name: string): void }) {
  const text = useTexts(connectionsTexts);
  const [search, setSearch] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery(ledgersQuery);
  if (data === undefined) return <Waiting />;
  const isMissing = isAsked && value === "";
  const shown = data.filter((ledger) => isNamed(ledger, search));
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={text("find-ledger")}
        placeholder="eEkonomi, Spiris …"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group
        label={text("ledger")}
        error={isMissing ? text("ledger-missing") : null}
        value={value}
        onChange={onChange}
        withAsterisk
        name="ledger"
      >
        <Stack gap="xs" mt="xs">
          {shown.map(({ name, productNames: [title, ...others] }) => (
            <Radio
              key={name}
              value={name}
              // The browser asks for one of them, with the focus on the first; here it is said in the reader's language.
              required
              onInvalid={() => setAsked(true)}
              label={title}
              description={
                others.length === 0 ? undefined : text("also-called", { names: others.join(", ") })
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {shown.length === 0 && <Text role="status">{text("no-ledger")}</Text>}
    </Stack>
  );
}

/** Blanks and dots do not count: "vismanet" is Visma.net. */
function isNamed({ productNames }: Ledger, search: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s.&-]/g, "");
  return productNames.some((name) => plain(name).includes(plain(search)));
}
