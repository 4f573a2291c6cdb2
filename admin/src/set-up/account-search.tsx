/** Choosing an account by searching the ledger's own chart, as it stands there now. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { partTexts } from "../parts/part-texts.ts";
import { saidWhereNothing } from "../parts/said-where-nothing.ts";
import { useNamedOption } from "../parts/use-named-option.ts";
import { useTexts } from "../texts/use-texts.ts";
import { type Account, accountsQuery } from "./register-query.ts";
import { setUpTexts } from "./set-up-texts.ts";

export type AccountSearchOf = {
  connectionId: string;
  label: string;
  value: string | null;
  /** Its name, where it is known. */
  name: string | null;
  placeholder?: string;
  isDisabled?: boolean;
  onChoose(account: Account | null): void;
};

const typingMs = 200;

export function AccountSearch(of: AccountSearchOf) {
  const { connectionId, label, value, name, onChoose } = of;
  const text = useTexts(setUpTexts);
  const shared = useTexts(partTexts);
  const input = useNamedOption();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const own = value === null ? null : labelOf(value, name);
  // What stands in the field of a chosen account is its label, and nobody's search.
  const [wanted] = useDebouncedValue(search === own ? "" : search, typingMs);
  const { data, isError, isFetching } = useQuery({
    ...accountsQuery(connectionId, wanted),
    enabled: isOpen,
    placeholderData: (before) => before,
  });
  const options = (data ?? []).map((account) => ({
    value: account.number,
    label: labelOf(account.number, account.name),
  }));
  const isListed = value === null || options.some((option) => option.value === value);
  return (
    <Select
      ref={input}
      aria-label={label}
      placeholder={of.placeholder ?? text("search-account")}
      searchable
      clearable
      // Choosing the chosen one again would take it away unseen; the button says so, to the keyboard too.
      allowDeselect={false}
      disabled={of.isDisabled === true}
      clearButtonProps={{ "aria-label": shared("clear"), "aria-hidden": false, tabIndex: 0, size: "md" }}
      // Last, so that Enter takes the first that was found.
      data={isListed ? options : [...options, { value, label: own ?? value }]}
      filter={saidWhereNothing(
        text(isError ? "register-failed" : isFetching ? "searching" : "no-account"),
        ({ options: all }) => all,
      )}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      onChange={(number) => onChoose(data?.find((account) => account.number === number) ?? null)}
      maxDropdownHeight={280}
    />
  );
}

function labelOf(number: string, name: string | null): string {
  return name === null ? number : `${number} ${name}`;
}
