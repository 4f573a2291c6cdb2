/** Every act of a person, newest first, and whether the chain that holds them is whole. */
import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { components } from "../api/schema.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { Said } from "../parts/said.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { searchTexts } from "../search-text.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { AboutEntry } from "./about-entry.tsx";
import { actTexts } from "./act-texts.ts";
import { AuditFilter, isAuditAct } from "./audit-filter.tsx";
import { auditTexts } from "./audit-texts.ts";
import { WholeEntry } from "./whole-entry.tsx";

const auditSearch = ["act", "person", "company"] as const;

const route = getRouteApi("/inside/audit");

export function AuditPage() {
  const text = useTexts(auditTexts);
  const mayRead = useMay("read-audit");
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter = {
    ...(isAuditAct(search.act) ? { act: search.act } : {}),
    ...(search.person === undefined ? {} : { personId: search.person }),
    ...(search.company === undefined ? {} : { companyId: search.company }),
  };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/audit", {
          params: { query: { limit: 50, ...filter, ...(pageParam === "" ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    enabled: mayRead === true,
  });
  if (mayRead === false)
    return (
      <Stack>
        <PageHead title={text("title")} help="audit" />
        <Text>{text("explained")}</Text>
        <RightNote act="read-audit" />
      </Stack>
    );
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <PageHead title={text("title")} help="audit" />
      <Text>{text("explained")}</Text>
      {error !== null && <ProblemNote error={error} />}
      {error === null && <Verification />}
      <AuditFilter
        value={search}
        seen={peopleIn(entries)}
        onChange={(changed) =>
          void navigate({ to: "/audit", search: searchTexts({ ...search, ...changed }, auditSearch) })
        }
      />
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && entries.length === 0 && <Text role="status">{text("nothing")}</Text>}
      {entries.length > 0 && (
        <>
          <Entries entries={entries} />
          <ShowMore
            shown={entries.length}
            hasMore={hasNextPage}
            isPending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </Stack>
  );
}

function Entries({ entries }: { entries: readonly EntryOf[] }) {
  const text = useTexts(auditTexts);
  const names = (["number", "at", "person", "act", "about", "reason"] as const).map((name) => text(name));
  return (
    <ListTable label={text("title")} columns={[...names, ""]} minWidth={720}>
      {entries.map((entry) => (
        <Entry key={entry.sequence} entry={entry} />
      ))}
    </ListTable>
  );
}

function peopleIn(entries: readonly EntryOf[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ personId, personName }) =>
      personId === null || personName === null ? [] : [[personId, personName] as const],
    ),
  );
}

/** On a phone it is a card without a column's name beside it. */
const wholeWidth: CSSProperties = Object.fromEntries([
  ["--column-1", '""'],
  ["paddingInlineStart", "var(--mantine-spacing-sm)"],
]);

type EntryOf = components["schemas"]["AuditEntry"];

/** What an area's right is called. */
const rightOfArea = { connections: "connect", links: "map", companies: "manage-companies" } as const;

function Entry({ entry }: { entry: EntryOf }) {
  const text = useTexts(auditTexts);
  const acts = useTexts(actTexts);
  const rights = useTexts(rightTexts);
  const { instant } = useFigures();
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <>
      <Table.Tr>
        <RowHead>{entry.sequence}</RowHead>
        <Table.Td>{instant(entry.actedAt)}</Table.Td>
        <Table.Td>{entry.personName ?? text("the-hub")}</Table.Td>
        <Table.Td>{acts(entry.act)}</Table.Td>
        <Table.Td>
          <AboutEntry about={entry.about} />
        </Table.Td>
        <Table.Td>{entry.reason ?? ""}</Table.Td>
        <Table.Td>
          {entry.hiddenArea !== null ? (
            text("hidden", { right: rights(rightOfArea[entry.hiddenArea]) })
          ) : entry.hasContent ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={isOpen}
              aria-label={text("see", { number: entry.sequence })}
              onClick={toggle}
            >
              <span aria-hidden="true">{isOpen ? "▾" : "▸"}&nbsp;</span>
              {text("details")}
            </Button>
          ) : (
            text("erased")
          )}
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={7} style={wholeWidth}>
            <WholeEntry sequence={entry.sequence} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function Verification() {
  const text = useTexts(auditTexts);
  const verify = useMutation({ mutationFn: () => answered(api.GET("/api/v1/audit/verification")) });
  const verdict = verify.data;
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {text("verify")}
        </Button>
      </Group>
      {verify.error !== null && <ProblemNote error={verify.error} />}
      <Said>
        {verdict !== undefined && (
          <Alert role="note" color={verdict.isIntact ? "teal" : "red"} icon={verdict.isIntact ? "✓" : "■"}>
            {verdict.isIntact
              ? text("intact", { count: verdict.entries, erased: verdict.erased })
              : text("broken", { count: verdict.entries, at: verdict.brokenAt ?? "" })}
            <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
              {verdict.lastHash}
            </Text>
          </Alert>
        )}
      </Said>
    </Stack>
  );
}
