/** One kind of amount: its account, its VAT code, or the word that it does not occur; and what the ledger says to it. */
import { Badge, Checkbox, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { AccountSearch } from "./account-search.tsx";
import { type Account, rateOn, vatCodesQuery } from "./register-query.ts";
import { everyDepartment, isPerDepartment, type Slot, type SlotValue } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import looks from "./slot-row.module.css";

export type SlotRowOf = {
  connectionId: string;
  slot: Slot;
  department: string;
  value: SlotValue | undefined;
  isMissing: boolean;
  onChange(value: SlotValue | undefined): void;
};

export function SlotRow({ connectionId, slot, department, value, isMissing, onChange }: SlotRowOf) {
  const text = useTexts(setUpTexts);
  const [chosen, setChosen] = useState<Account | null>(null);
  const number = value !== undefined && "account" in value ? value.account : null;
  const told = accountTold(slot, department, { number, chosen });
  const neverOccurs = value !== undefined && "doesNotOccur" in value;
  const choose = (account: Account | null) => {
    setChosen(account);
    if (account === null) return onChange(undefined);
    const takesVat = slot.carriesVat && account.vatCode !== undefined;
    onChange({ account: account.number, ...(takesVat ? { vatCode: account.vatCode } : {}) } as SlotValue);
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500}>{slot.label}</Text>
        {isMissing && (
          <Badge color="yellow" variant="light" leftSection="!">
            {text("missing")}
          </Badge>
        )}
      </Table.Td>
      <Table.Td className={looks.account}>
        <AccountSearch
          connectionId={connectionId}
          label={text("account-of", { slot: slot.label })}
          value={number}
          name={told?.name ?? null}
          isDisabled={neverOccurs}
          {...(department === everyDepartment ? {} : { placeholder: text("as-for-all") })}
          onChoose={choose}
        />
        <AccountTold told={told} number={number} />
      </Table.Td>
      <Table.Td className={looks.vat}>
        {slot.carriesVat && (
          <VatCode
            connectionId={connectionId}
            slot={slot}
            value={value}
            accountCode={told?.vatCode ?? null}
            onChange={onChange}
          />
        )}
      </Table.Td>
      <Table.Td>
        {isPerDepartment(slot) && (
          <Checkbox
            aria-label={text("does-not-occur-of", { slot: slot.label })}
            checked={neverOccurs}
            onChange={(event) => onChange(event.currentTarget.checked ? { doesNotOccur: true } : undefined)}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

type Told = { name: string | null; vatCode: string | null; isActive: boolean; isBlocked: boolean };

/** What was chosen a moment ago, else what the server told with the saved answer. */
function accountTold(
  slot: Slot,
  department: string,
  { number, chosen }: { number: string | null; chosen: Account | null },
): Told | null {
  if (number === null) return null;
  if (chosen?.number === number) {
    const { name, vatCode = null, isActive, isBlockedForManualBooking: isBlocked } = chosen;
    return { name, vatCode, isActive, isBlocked };
  }
  const saved = slot.answers.find((answer) => answer.account === number && answer.department === department);
  const ledger = (saved ?? slot.answers.find((answer) => answer.account === number))?.ledger;
  if (ledger === undefined || ledger === null) return null;
  const { accountName: name, accountVatCode: vatCode, isActive, isBlocked } = ledger;
  return { name, vatCode, isActive, isBlocked };
}

function AccountTold({ told, number }: { told: Told | null; number: string | null }) {
  const text = useTexts(setUpTexts);
  if (number === null || told === null) return null;
  const wrong =
    told.name === null ? "no-account" : !told.isActive ? "inactive" : told.isBlocked ? "blocked" : null;
  if (wrong === null) return null;
  return (
    <Text size="sm" role="note">
      ⚠ {text(wrong)}
    </Text>
  );
}

type VatCodeOf = Pick<SlotRowOf, "connectionId" | "slot" | "value" | "onChange"> & {
  accountCode: string | null;
};

function VatCode({ connectionId, slot, value, accountCode, onChange }: VatCodeOf) {
  const text = useTexts(setUpTexts);
  const { count } = useFigures();
  const { data: codes } = useQuery(vatCodesQuery(connectionId));
  const held = value !== undefined && "account" in value ? value : null;
  const today = new Date().toISOString().slice(0, 10);
  const known = codes?.find(({ code }) => code === held?.vatCode);
  const rate = known === undefined ? null : rateOn(known, today);
  const wanted = slot.ratePercent;
  const options = (codes ?? []).map((code) => {
    const percent = rateOn(code, today);
    return {
      value: code.code,
      label: `${code.code} · ${percent === null ? "" : `${count(Number(percent))} % · `}${code.description}`,
    };
  });
  return (
    <Stack gap={4}>
      <NativeSelect
        aria-label={text("vat-code-of", { slot: slot.label })}
        disabled={held === null}
        value={held?.vatCode ?? ""}
        data={[{ value: "", label: text("no-vat") }, ...options]}
        onChange={({ currentTarget: { value: code } }) => {
          if (held !== null)
            onChange(code === "" ? { account: held.account } : { account: held.account, vatCode: code });
        }}
      />
      {held?.vatCode !== undefined && accountCode !== null && accountCode !== held.vatCode && (
        <Text size="sm" role="note">
          ⚠ {text("other-vat", { code: accountCode })}
        </Text>
      )}
      {rate !== null && wanted !== null && Number(rate) !== Number(wanted) && (
        <Text size="sm" role="note">
          ⚠ {text("other-rate", { rate: count(Number(rate)), wanted: count(Number(wanted)) })}
        </Text>
      )}
    </Stack>
  );
}
