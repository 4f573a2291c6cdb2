/** The lines of the records that one row of a voucher was made of; of a row of many lines the first, and more when asked. */
import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFieldValue } from "../parts/place-words.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { usePlaceWords } from "../parts/use-place-words.ts";
import { useFigures, useLanguage, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";
import { ruleTexts } from "./rule-texts.ts";

type Explained = components["schemas"]["ExplainedPosting"];
type Row = components["schemas"]["ExplainedRow"];
type Origin = components["schemas"]["Origin"];

export function Origins({ row, explained }: { row: Row; explained: Explained }) {
  const text = useTexts(postingsTexts);
  const { day } = useFigures();
  return (
    <Stack gap={4}>
      {row.originsCount > row.origins.length ? (
        <ManyOrigins row={row} postingId={explained.postingId} />
      ) : (
        <OriginLines origins={row.origins} />
      )}
      {explained.records.map((record) => (
        <Text key={record.id} size="sm">
          {text("record-of")}{" "}
          <PageLink to="/records/$recordId" params={{ recordId: record.id }} inherit>
            {record.object}
          </PageLink>
          , {day(record.on)}
        </Text>
      ))}
    </Stack>
  );
}

function ManyOrigins({ row, postingId }: { row: Row; postingId: string }) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["origins", postingId, row.number],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/postings/{postingId}/rows/{row}/origins", {
          params: {
            path: { postingId, row: row.number },
            query: { limit: 100, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  // Until the first page is here: those that came with the row are the same.
  const origins = data?.pages.flatMap((page) => page.items) ?? row.origins;
  return (
    <>
      <OriginLines origins={origins} />
      {error !== null && <ProblemNote error={error} />}
      <ShowMore
        shown={origins.length}
        hasMore={hasNextPage}
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}

function ByRule({ rule }: { rule: string }) {
  const text = useTexts(postingsTexts);
  const { language } = useLanguage();
  const told = Object.hasOwn(ruleTexts, rule) ? ruleTexts[rule] : undefined;
  return told === undefined ? (
    <>
      , {text("rule")} <code>{rule}</code>
    </>
  ) : (
    `: ${told[language]}`
  );
}

/** On the side that it stands on in the books: a sign would ask the reader to know which side is meant. */
function OriginLines({ origins }: { origins: readonly Origin[] }) {
  const shared = useTexts(partTexts);
  const { amount } = useFigures();
  const words = usePlaceWords();
  const shown = useFieldValue();
  return origins.map(({ line, amountMinor, rule, beside }) => (
    <Text key={`${line} ${amountMinor}`} size="sm">
      {shared(amountMinor < 0 ? "credit" : "debit")} {amount(Math.abs(amountMinor))}: {words.place(line)}
      {beside.length > 0 &&
        ` (${beside.map(({ name, value }) => `${words.field(name)} ${shown(value)}`).join(", ")})`}
      {rule !== undefined && <ByRule rule={rule} />}
    </Text>
  ));
}
