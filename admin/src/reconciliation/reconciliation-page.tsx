/** A month to the øre: what the source says, what was sent, what the ledger holds now; down to each object, up to a signature. */
import { Group, Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import { useLinkSource } from "../links/link-source.ts";
import { onlyOf, useFirstPage } from "../parts/choice-source.ts";
import { MonthChoice, monthOr } from "../parts/month-choice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { MonthLanes } from "./month-lanes.tsx";
import { monthLanesTexts } from "./month-lanes-texts.ts";
import { ObjectTable } from "./object-table.tsx";
import { reconciliationTexts } from "./reconciliation-texts.ts";
import { SignOff } from "./sign-off.tsx";
import { Totals } from "./totals.tsx";

const route = getRouteApi("/inside/reconciliation");

export function ReconciliationPage() {
  const text = useTexts(reconciliationTexts);
  const shared = useTexts(partTexts);
  const lanesText = useTexts(monthLanesTexts);
  const search = route.useSearch();
  const navigate = useNavigate();
  const links = useLinkSource();
  const only = onlyOf(useFirstPage(links))?.id;
  const linkId = search.link ?? only;
  const month = monthOr(search.month);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: "/reconciliation", search: { ...search, ...changed } });
  return (
    <Stack>
      <PageHead title={text("title")} help="reconciliation" />
      <search>
        <Group align="flex-end">
          <SearchingChoice
            source={links}
            label={text("link")}
            placeholder={shared("choose-lane")}
            value={linkId ?? null}
            onChange={(link) => change({ link: link ?? undefined })}
          />
          <MonthChoice value={month} onChange={(chosen) => change({ month: chosen })} />
        </Group>
      </search>
      {linkId === undefined ? (
        <MonthLanes month={month} show={search.show} onShow={(show) => change({ show })} />
      ) : (
        <>
          {only === undefined && (
            <Group>
              <PageLink to="/reconciliation" search={{ ...search, link: undefined, month }}>
                ‹ {lanesText("title")}
              </PageLink>
            </Group>
          )}
          <Month linkId={linkId} month={month} />
        </>
      )}
    </Stack>
  );
}

/** A printed sheet that is signed has to hold all of the month, so it is read to its end; nobody signs for more than this. */
const objectsMax = 2_000;

function Month({ linkId, month }: { linkId: string; month: string }) {
  const text = useTexts(reconciliationTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery({
    queryKey: ["reconciliation", linkId, month],
    queryFn: () => readMonth(linkId, month),
    // The ledger is read for it: only when somebody asks.
    staleTime: 600_000,
  });
  // A month that was read says when: it stays, also where it could not be read again.
  if (data === undefined && error !== null) return <ProblemNote error={error} />;
  if (data === undefined)
    return (
      <Group role="status">
        <Loader size="sm" />
        <Text>{text("reading")}</Text>
      </Group>
    );
  const { totals, objects, isWhole } = data;
  return (
    <>
      {isWhole && (
        <Group justify="flex-end">
          <PrintButton />
        </Group>
      )}
      <Totals reconciliation={totals} />
      <ObjectTable objects={objects} />
      {isWhole ? <SignOff reconciliation={totals} /> : <Text>{shared("more-than-shown")}</Text>}
    </>
  );
}

/** The sums come with each page, and are those of one reading. */
async function readMonth(linkId: string, month: string) {
  const read = (cursor: string | undefined) =>
    answered(
      api.GET("/api/v1/links/{linkId}/reconciliation", {
        params: {
          path: { linkId },
          query: { month, limit: 200, ...(cursor === undefined ? {} : { cursor }) },
        },
      }),
    );
  const totals = await read(undefined);
  if (totals.next === null) return { totals, objects: totals.items, isWhole: true };
  const { next } = totals;
  const { items, isWhole } = await everyPage(
    (cursor) => read(cursor ?? next),
    objectsMax - totals.items.length,
  );
  return { totals, objects: [...totals.items, ...items], isWhole };
}
