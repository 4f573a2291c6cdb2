/** The answer in a sentence, before any table. */
import { Alert, List } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { LaneTotals } from "../api/queries.ts";
import { companyList } from "../companies/companies-query.ts";
import { companiesTexts } from "../companies/companies-texts.ts";
import { connectionList } from "../connections/connections-query.ts";
import { connectionsTexts } from "../connections/connections-texts.ts";
import { linksTexts } from "../links/links-texts.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import type { PageAsked } from "../parts/found-list.tsx";
import { NoteLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { useNeedsAttention } from "./attention.tsx";
import { triedOutOf } from "./lane-sums.ts";
import { todayTexts } from "./today-texts.ts";

export function Answer({ totals }: { totals: LaneTotals }) {
  const text = useTexts(todayTexts);
  if (totals.lanes === 0) return <FirstSteps />;
  // Whatever the lanes say of themselves: none of them goes on.
  if (totals.keptBackBy.length > 0)
    return (
      <Alert color="red" role="status" icon="■" title={text("nothing-goes-on")}>
        {totals.keptBackBy.map((finding) => (
          <FindingNote key={finding.code} finding={finding} />
        ))}
      </Alert>
    );
  return (
    <>
      {totals.faults.length > 0 && (
        <Alert color="red" role="status" icon="■" title={text("hub-faults")}>
          {totals.faults.map((finding) => (
            <FindingNote key={finding.parameters?.laneId} finding={finding} />
          ))}
        </Alert>
      )}
      <Standing totals={totals} />
    </>
  );
}

/** How the lanes stand, what needs somebody most alone. */
function Standing({ totals }: { totals: LaneTotals }) {
  const text = useTexts(todayTexts);
  const needsAttention = useNeedsAttention();
  const { lanes, halted, aside, drafts } = totals;
  // Nothing the hub could do: somebody is to act in the ledger.
  const { unreleased } = totals.counts;
  if (halted > 0)
    return (
      <Alert color="red" role="status" icon="■">
        {text("some-halted", { count: halted, lanes })}{" "}
        <TriedOut count={triedOutOf(totals, (of) => of.halted)} />
        <NoteLink to="/halts">{text("see-halts")}</NoteLink>
      </Alert>
    );
  if (aside > 0)
    return (
      <Alert color="yellow" role="status" icon="▲">
        {text("some-aside", { count: aside })} <TriedOut count={triedOutOf(totals, (of) => of.aside)} />
        <NoteLink to="/" search={{ show: "aside" }}>
          {text("see-them")}
        </NoteLink>
      </Alert>
    );
  if (drafts > 0)
    return (
      <Alert color="blue" role="status" icon="✎">
        {text("some-not-active", { count: drafts, lanes })}{" "}
        <TriedOut count={triedOutOf(totals, (of) => of.drafts)} />
        <NoteLink to="/" search={{ show: "draft" }}>
          {text("see-them")}
        </NoteLink>
      </Alert>
    );
  // Nobody is told that all is well beside a queue that does not go on, nor before it is known.
  if (totals.faults.length > 0 || needsAttention === undefined) return null;
  return (
    <Alert color="teal" role="status" icon="✓">
      {text(needsAttention ? "nothing-halted" : "all-well")}
      {unreleased > 0 && (
        <>
          {" "}
          {text("waits-in-visma", { count: unreleased })}{" "}
          <TriedOut count={triedOutOf(totals, ({ counts }) => counts.unreleased)} />
          <NoteLink to="/postings" search={{ state: "booked", standing: "unreleased" }}>
            {text("see-unreleased")}
          </NoteLink>
        </>
      )}
    </Alert>
  );
}

/** Which part of a figure is about no real books. */
function TriedOut({ count }: { count: number }) {
  const text = useTexts(todayTexts);
  return count > 0 && `${text("only-tried-out", { count })} `;
}

/** What a new hub is for: the ways in, in the order in which each needs the one before; what is there already is named. */
function FirstSteps() {
  const text = useTexts(todayTexts);
  const company = useTexts(companiesTexts);
  const connection = useTexts(connectionsTexts);
  const link = useTexts(linksTexts);
  const { data: companies } = useQuery(firstOf(companyList));
  const { data: connections } = useQuery(firstOf(connectionList));
  const made = companies?.items[0];
  const connected = connections?.items.find(({ state }) => state === "connected");
  return (
    <Alert role="status">
      {text("nothing-set-up")}
      <List type="ordered" mt="xs">
        <List.Item>
          <NoteLink to="/companies/new">{company("add")}</NoteLink>
          {made !== undefined && ` ✓ ${made.name}`}
        </List.Item>
        <List.Item>
          <NoteLink to="/connections/new">{connection("add")}</NoteLink>
          {connected !== undefined && ` ✓ ${connected.name}`}
        </List.Item>
        <List.Item>
          <NoteLink to="/links/new">{link("add")}</NoteLink>
        </List.Item>
      </List>
    </Alert>
  );
}

/** A hub without a link has few of either: the first page of a list tells whether there is one. */
function firstOf<Answer>({
  queryKey,
  read,
}: {
  queryKey: string[];
  read(asked: PageAsked): Promise<Answer>;
}) {
  return { queryKey: [...queryKey, "first"], queryFn: () => read({ limit: 20 }) };
}
