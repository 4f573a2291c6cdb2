/** A choice among many: the server is asked while somebody types, and what is chosen keeps its name wherever it stands. */
import { MultiSelect, Select, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { type ChoiceSource, foundQuery } from "./choice-source.ts";
import { partTexts } from "./part-texts.ts";
import { saidWhereNothing } from "./said-where-nothing.ts";
import { useNamedOption } from "./use-named-option.ts";
import { searchLengthMax, useTypedSearch } from "./use-typed-search.ts";

type SearchingOf<Item extends { id: string }> = {
  source: ChoiceSource<Item>;
  label: string;
  placeholder?: string;
  isRequired?: boolean;
};

type ChoiceOf<Item extends { id: string }> = SearchingOf<Item> & {
  value: string | null;
  isClearable?: boolean;
  /** The label is told to those alone who do not see where the choice stands. */
  isLabelUnseen?: boolean;
  onChange(id: string | null): void;
};

/** Of a value that is no thing: it only says that there is more to find. */
const moreValue = "more";

export function SearchingChoice<Item extends { id: string }>(of: ChoiceOf<Item>) {
  const { value, isClearable = false, isRequired = false, isLabelUnseen = false } = of;
  const shared = useTexts(partTexts);
  const choices = useChoices(of.source, value === null ? [] : [value]);
  const input = useNamedOption();
  return (
    <div>
      <Select
        ref={input}
        {...(isLabelUnseen ? { "aria-label": of.label } : { label: of.label })}
        placeholder={of.placeholder ?? shared("choose-by-typing")}
        required={isRequired}
        searchable
        clearable={isClearable}
        // Choosing the chosen one again would take it away unseen; the button says so, to the keyboard too.
        allowDeselect={false}
        clearButtonProps={{ "aria-label": shared("clear"), "aria-hidden": false, tabIndex: 0, size: "md" }}
        value={value}
        onChange={(id) => {
          choices.remember(id === null ? [] : [id]);
          of.onChange(id);
        }}
        miw={280}
        {...choices.field}
      />
      <Announced {...choices} />
    </div>
  );
}

type ChoicesOf<Item extends { id: string }> = SearchingOf<Item> & {
  value: readonly string[];
  onChange(ids: string[]): void;
};

/** Several at once. */
export function SearchingChoices<Item extends { id: string }>(of: ChoicesOf<Item>) {
  const shared = useTexts(partTexts);
  const choices = useChoices(of.source, of.value);
  const input = useNamedOption();
  return (
    <div>
      <MultiSelect
        ref={input}
        label={of.label}
        // What stands for none chosen must not stand beside some that are.
        placeholder={of.value.length > 0 ? "" : (of.placeholder ?? shared("choose-by-typing"))}
        searchable
        clearable
        hidePickedOptions
        clearButtonProps={{ "aria-label": shared("clear"), "aria-hidden": false, tabIndex: 0, size: "md" }}
        value={[...of.value]}
        onChange={(ids) => {
          choices.remember(ids);
          of.onChange(ids);
        }}
        {...choices.field}
      />
      <Announced {...choices} />
    </div>
  );
}

/** What the chosen ones are called: remembered from when they were chosen, else asked for by their ids. */
function useNamed<Item extends { id: string }>(source: ChoiceSource<Item>, chosen: readonly string[]) {
  const [remembered, setRemembered] = useState<readonly Item[]>([]);
  // Where the page has asked for the first ones already, the chosen one is often among them.
  const { data: first } = useQuery({ ...foundQuery(source, ""), enabled: false });
  const atHand = [...(first?.items ?? []), ...remembered];
  const unknown = chosen.filter((id) => !atHand.some((item) => item.id === id));
  const { data, isFetching } = useQuery({
    queryKey: [...source.queryKey, "chosen", unknown],
    queryFn: () => source.named(unknown),
    enabled: unknown.length > 0,
    staleTime: 60_000,
  });
  const known = new Map([...atHand, ...(data ?? [])].map((item) => [item.id, item]));
  return {
    remember: (ids: readonly string[], among: readonly Item[]) =>
      setRemembered([...known.values(), ...among].filter(({ id }) => ids.includes(id))),
    labelOf: (id: string) => {
      const item = known.get(id);
      // Of one that is gone, the id is all that is left; while the name is on its way, nothing.
      return item === undefined ? (isFetching ? "" : id) : source.labelOf(item);
    },
  };
}

/** What the chosen one is called, as the choice itself knows it. */
export function useChosenName<Item extends { id: string }>(
  source: ChoiceSource<Item>,
  id: string | undefined,
) {
  const { labelOf } = useNamed(source, id === undefined ? [] : [id]);
  return id === undefined ? undefined : labelOf(id);
}

/** What Select and MultiSelect are given alike. */
function useChoices<Item extends { id: string }>(source: ChoiceSource<Item>, chosen: readonly string[]) {
  const shared = useTexts(partTexts);
  const { typed, type, search } = useTypedSearch();
  const [isOpen, setOpen] = useState(false);
  const { labelOf, remember } = useNamed(source, chosen);
  // What stands in the field of a chosen one is its label, and nobody's search.
  const wanted = chosen.some((id) => labelOf(id).trim() === search) ? "" : search;
  const { data, isError, isFetching } = useQuery({
    ...foundQuery(source, wanted),
    enabled: isOpen,
    placeholderData: (before) => before,
  });
  const found = data?.items ?? [];
  const listed = new Set(found.map(({ id }) => id));
  const hasMore = data !== undefined && data.next !== null;
  return {
    remember: (ids: readonly string[]) => remember(ids, found),
    isOpen,
    isBusy: isFetching || typed.trim() !== search,
    count: found.length,
    field: {
      data: [
        ...found.map((item) => ({ value: item.id, label: source.labelOf(item) })),
        // They give the field its words, and are not listed unless they are found.
        ...chosen.filter((id) => !listed.has(id)).map((id) => ({ value: id, label: labelOf(id) })),
        ...(hasMore ? [{ value: moreValue, label: shared("more-by-typing"), disabled: true }] : []),
      ],
      // The server has found them, and in its order.
      filter: saidWhereNothing(
        shared(isError ? "failed" : isFetching ? "searching" : "nothing-found"),
        ({ options }) =>
          options.filter((one) => "value" in one && (listed.has(one.value) || one.value === moreValue)),
      ),
      searchValue: typed,
      onSearchChange: type,
      maxLength: searchLengthMax,
      onDropdownOpen: () => setOpen(true),
      onDropdownClose: () => setOpen(false),
      maxDropdownHeight: 280,
    },
  };
}

/** How many the open list has, for those who do not see it. */
function Announced({ isOpen, isBusy, count }: { isOpen: boolean; isBusy: boolean; count: number }) {
  const shared = useTexts(partTexts);
  return (
    <VisuallyHidden role="status">
      {isOpen && !isBusy && (count === 0 ? shared("nothing-found") : shared("shown", { count }))}
    </VisuallyHidden>
  );
}
