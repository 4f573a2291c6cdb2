/** A month to the øre: what the source says, what was sent, what the ledger holds now; down to each object, up to a signature. */
import { Button, Group, Loader, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { useIntegrationName, useLanes } from "../api/queries.ts";
import { MonthChoice, monthOr } from "../parts/month-choice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { ObjectTable } from "./object-table.tsx";
import { reconciliationTexts } from "./reconciliation-texts.ts";
import { SignOff } from "./sign-off.tsx";
import { Totals } from "./totals.tsx";

const route = getRouteApi("/inside/reconciliation");

export function ReconciliationPage() {
  const text = useTexts(reconciliationTexts);
  const shared = useTexts(partTexts);
  const search = route.useSearch();
  const navigate = useNavigate();
  const integrationName = useIntegrationName();
  const { lanes } = useLanes();
  const links = [...new Map(lanes.map((lane) => [lane.linkId, lane])).values()];
  const linkId = search.link ?? (links.length === 1 ? links[0]?.linkId : undefined);
  const month = monthOr(search.month);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: "/reconciliation", search: { ...search, ...changed } });
  return (
    <Stack>
      <PageHead title={text("title")}>
        <Button variant="default" onClick={() => window.print()}>
          {shared("print")}
        </Button>
      </PageHead>
      <search>
        <Group align="flex-end">
          <Select
            label={text("link")}
            placeholder={shared("choose-lane")}
            data={links.map((lane) => ({
              value: lane.linkId,
              label: `${lane.companyName} · ${integrationName(lane.integration)}`,
            }))}
            value={linkId ?? null}
            onChange={(link) => change({ link: link ?? undefined })}
            searchable
            nothingFoundMessage={shared("nothing-found")}
            limit={100}
            miw={280}
          />
          <MonthChoice value={month} onChange={(chosen) => change({ month: chosen })} />
        </Group>
      </search>
      {linkId === undefined ? <Text>{text("choose")}</Text> : <Month linkId={linkId} month={month} />}
    </Stack>
  );
}

function Month({ linkId, month }: { linkId: string; month: string }) {
  const text = useTexts(reconciliationTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["reconciliation", linkId, month],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/links/{linkId}/reconciliation", {
          params: {
            path: { linkId },
            query: { month, limit: 100, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    // The ledger is read for it: only when somebody asks.
    staleTime: 600_000,
  });
  const [first] = data?.pages ?? [];
  if (error !== null) return <ProblemNote error={error} />;
  if (first === undefined)
    return (
      <Group role="status">
        <Loader size="sm" />
        <Text>{text("reading")}</Text>
      </Group>
    );
  const objects = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Totals reconciliation={first} />
      <ObjectTable objects={objects} />
      <ShowMore
        shown={objects.length}
        hasMore={hasNextPage}
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
      <SignOff reconciliation={first} />
    </>
  );
}
