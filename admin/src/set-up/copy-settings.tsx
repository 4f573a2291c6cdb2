/** The saved set-up of one link becomes a new version of many: a chain of shops is set up once. */
import { Badge, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { type LinkOf, linksQuery } from "../links/links-query.ts";
import { useListSearch } from "../parts/list-search.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { Settings } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";

type CopySettingsOf = { link: LinkOf; settings: Settings; options: Settings };

export function CopySettings(of: CopySettingsOf) {
  const text = useTexts(setUpTexts);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {text("copy")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={text("copy")}
        closeButtonProps={{ "aria-label": text("close") }}
      >
        {isOpen && <CopyForm {...of} />}
      </Modal>
    </>
  );
}

function CopyForm({ link, settings, options }: CopySettingsOf) {
  const text = useTexts(setUpTexts);
  const answers = useQueryClient();
  const { data } = useQuery(linksQuery());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const others = (data?.items ?? []).filter(
    ({ id, integration, ledger }) =>
      id !== link.id && integration === link.integration && ledger === link.ledger,
  );
  const { shown, field } = useListSearch(others, ({ companyName, departmentCode }) => [
    companyName,
    departmentCode,
  ]);
  const shownIds = shown.map(({ id }) => id);
  const isChosen = (id: string) => chosen.includes(id);
  const copy = async () => {
    setBusy(true);
    // One after the other: each tells its own outcome, and a no to one keeps nothing from the next.
    for (const linkId of chosen) {
      const error = await answered(
        api.PUT("/api/v1/links/{linkId}/settings", {
          params: { path: { linkId } },
          body: { settings, options },
        }),
      ).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      setOutcomes((before) => new Map(before).set(linkId, error));
    }
    setBusy(false);
    await answers.invalidateQueries({ queryKey: ["settings"] });
    await answers.invalidateQueries({ queryKey: ["links"] });
  };
  return (
    <Stack>
      <Text>{text("copy-about")}</Text>
      {data !== undefined && others.length === 0 && <Text>{text("copy-none")}</Text>}
      {field}
      {shown.length > 1 && (
        <Checkbox
          label={text("copy-all", { count: shown.length })}
          checked={shownIds.every(isChosen)}
          indeterminate={shownIds.some(isChosen) && !shownIds.every(isChosen)}
          onChange={({ currentTarget: { checked } }) =>
            setChosen([...chosen.filter((id) => !shownIds.includes(id)), ...(checked ? shownIds : [])])
          }
        />
      )}
      {shown.map(({ id, companyName, departmentCode }) => (
        <Stack key={id} gap={4}>
          <Group>
            <Checkbox
              label={departmentCode === null ? companyName : `${companyName} · ${departmentCode}`}
              checked={isChosen(id)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }
            />
            {outcomes.get(id) === null && (
              <Badge color="teal" variant="light" leftSection="✓">
                {text("copied")}
              </Badge>
            )}
          </Group>
          {outcomes.has(id) && outcomes.get(id) !== null && <ProblemNote error={outcomes.get(id)} />}
        </Stack>
      ))}
      <Button disabled={chosen.length === 0} loading={isBusy} onClick={copy}>
        {text("copy-now", { count: chosen.length })}
      </Button>
    </Stack>
  );
}
