/** How a person's other organisations stand: whoever looks after several sees which of them needs somebody, without going there. */
import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ownOrganisations } from "../api/sign-in.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { signInQuery } from "../shell/signed-in.tsx";
import { useEnterOrganisation } from "../shell/use-enter-organisation.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { figureOf } from "./lane-figures.ts";
import { triedOutOf } from "./lane-sums.ts";
import { otherOrganisationsTexts } from "./other-organisations-texts.ts";
import { todayTexts } from "./today-texts.ts";

/** Each is asked by itself: so many at a time. */
const pageSize = 10;

const figures = ["waiting", "halted", "aside"] as const;

export function OtherOrganisations() {
  const text = useTexts(otherOrganisationsTexts);
  const shared = useTexts(partTexts);
  const { data: state } = useQuery(signInQuery);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["own-organisations", "pages"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => ownOrganisations({ cursor, limit: pageSize }),
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: state?.hasOtherOrganisations === true,
  });
  if (state?.hasOtherOrganisations !== true) return null;
  const own = data?.pages.flatMap(({ items }) => items) ?? [];
  const others = own.filter(({ id }) => id !== state.organisation?.id);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("title")}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      <ListTable
        label={text("title")}
        columns={[
          text("organisation"),
          { name: text("lanes"), isNumber: true },
          ...figures.map((name) => ({ name: shared(name), isNumber: true }) as const),
          "",
        ]}
        minWidth={640}
      >
        {others.map(({ id, name }) => (
          <OrganisationRow key={id} id={id} name={name} />
        ))}
      </ListTable>
      {hasNextPage && (
        <ShowMore
          shown={others.length}
          hasMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Stack>
  );
}

function OrganisationRow({ id, name }: { id: string; name: string }) {
  const today = useTexts(todayTexts);
  const text = useTexts(otherOrganisationsTexts);
  const { count } = useFigures();
  const enter = useEnterOrganisation();
  const { data } = useQuery({
    queryKey: ["other-organisation", id],
    queryFn: () => answered(api.GET("/api/v1/lane-totals", { headers: { "bilag-organisation": id } })),
    refetchInterval: 60_000,
  });
  // Figures that nobody has yet are no zeros.
  const told = (figure: number | undefined) => (figure === undefined ? "–" : count(figure));
  const triedOut = (figure: (typeof figures)[number]) =>
    data === undefined ? 0 : triedOutOf(data, ({ counts }) => figureOf(counts, figure));
  return (
    <Table.Tr>
      <RowHead>{name}</RowHead>
      <Table.Td ta="right">{told(data?.lanes)}</Table.Td>
      {figures.map((figure) => {
        const found = data === undefined ? undefined : figureOf(data.counts, figure);
        const needsSomebody = figure !== "waiting" && found !== undefined && found > 0;
        return (
          <Table.Td key={figure} ta="right" fw={needsSomebody ? 700 : 400}>
            {needsSomebody && <span aria-hidden="true">■ </span>}
            {told(found)}
            {triedOut(figure) > 0 && (
              <Text size="xs" c="dimmed" fw={400}>
                {today("only-tried-out", { count: triedOut(figure) })}
              </Text>
            )}
          </Table.Td>
        );
      })}
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text("enter-of", { name })}
          onClick={() => void enter(id)}
        >
          {text("enter")}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
