/** What is looked for: a reference or number, a state, a lane, days. Every change is a new address. */
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { useMay } from "../api/me.ts";
import { DayField } from "../parts/day-field.tsx";
import { LaneChoice } from "../parts/lane-choice.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingsCounted } from "../parts/postings-counted.ts";
import { stateWords } from "../parts/state-words.ts";
import { useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

const route = getRouteApi("/inside/postings");

/** One or several states of a posting, and how it stands in the ledger, as the API takes them. */
const stateChoices = {
  halted: postingsCounted.halted,
  waiting: postingsCounted.waiting,
  booked: postingsCounted.booked,
  unreleased: postingsCounted.unreleased,
  refused: { state: "refused" },
  differs: { state: "differs" },
  uncertain: { state: "uncertain" },
  excused: postingsCounted.excused,
  reversed: { state: "reversed" },
  superseded: { state: "superseded" },
} as const;
type StateChoice = keyof typeof stateChoices;
const choiceNames = Object.keys(stateChoices) as StateChoice[];

type StateAndStanding = { state?: string; standing?: "released" | "unreleased" };

function isChosen(name: StateChoice, { state, standing }: { state?: string; standing?: string }): boolean {
  const wanted: StateAndStanding = stateChoices[name];
  return wanted.state === state && wanted.standing === standing;
}

/** By its name in `stateWords`; undefined for all, and for what an address made up. */
export function chosenState(filter: { state?: string; standing?: string }): StateChoice | undefined {
  return choiceNames.find((name) => isChosen(name, filter));
}

export function PostingFilter({ onReverse }: { onReverse(): void }) {
  const text = useTexts(postingsTexts);
  const shared = useTexts(partTexts);
  const word = useTexts(stateWords);
  const filter = route.useSearch();
  const navigate = useNavigate();
  const maySend = useMay("send") ?? false;
  const [typed, setTyped] = useState(filter.search ?? "");
  useEffect(() => setTyped(filter.search ?? ""), [filter.search]);
  const change = (changed: Partial<typeof filter>) =>
    void navigate({ to: "/postings", search: { ...filter, ...changed } });
  const find = (event: FormEvent) => {
    event.preventDefault();
    change({ search: typed.trim() === "" ? undefined : typed.trim() });
  };
  return (
    <search>
      <form onSubmit={find}>
        <Group align="flex-end">
          <TextInput
            label={text("search")}
            type="search"
            placeholder={text("search-like")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            miw={240}
          />
          <Button type="submit" variant="default">
            {text("find")}
          </Button>
          <NativeSelect
            label={shared("state")}
            value={chosenState(filter) ?? ""}
            data={[
              { value: "", label: shared("all-lanes") },
              ...choiceNames.map((name) => ({ value: name, label: word(name) })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const name = choiceNames.find((known) => known === value);
              const { state, standing }: StateAndStanding = name === undefined ? {} : stateChoices[name];
              change({ state, standing });
            }}
          />
          <LaneChoice
            value={filter.lane ?? null}
            onChange={(lane) => change({ lane: lane ?? undefined })}
            isClearable
          />
          <DayField
            label={shared("from")}
            value={filter.from ?? ""}
            onChange={(value) => change({ from: value === "" ? undefined : value })}
          />
          <DayField
            label={shared("through")}
            value={filter.through ?? ""}
            onChange={(value) => change({ through: value === "" ? undefined : value })}
          />
          {filter.lane !== undefined && maySend && (
            <Button variant="default" onClick={onReverse}>
              {text("reverse-range")}
            </Button>
          )}
        </Group>
      </form>
    </search>
  );
}
