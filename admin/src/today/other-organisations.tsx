/** How a person's other organisations stand: whoever looks after several sees which of them needs somebody, without going there. */
import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, caller } from "../api/client.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { signInQuery } from "../shell/signed-in.tsx";
import { useEnterOrganisation } from "../shell/use-enter-organisation.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { figureOf } from "./lane-figures.ts";
import { triedOutOf } from "./lane-sums.ts";
import { otherOrganisationsTexts } from "./other-organisations-texts.ts";
import { todayTexts } from "./today-texts.ts";

/** Each is asked by itself: so many at a time. */
const shownStep = 10;

const figures = ["waiting", "halted", "aside"] as const;

export function OtherOrganisations() {
  const text = useTexts(otherOrganisationsTexts);
  const shared = useTexts(partTexts);
  const { data } = useQuery(signInQuery);
  const [shown, setShown] = useState(shownStep);
  const others = data?.organisations.filter(({ id }) => id !== caller.organisation) ?? [];
  if (others.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("title")}
      </Title>
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
        {others.slice(0, shown).map(({ id, name }) => (
          <OrganisationRow key={id} id={id} name={name} />
        ))}
      </ListTable>
      {others.length > shown && (
        <ShowMore shown={shown} hasMore isPending={false} onMore={() => setShown(shown + shownStep)} />
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
