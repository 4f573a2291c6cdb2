/** The saved set-up of one link becomes a new version of many: a chain of shops is set up once. */
import { Badge, Button, Checkbox, Group, Input, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { everyPage } from "../api/every-page.ts";
import { type LinkOf, type LinksAsked, linkList } from "../links/links-query.ts";
import { Dialog } from "../parts/dialog.tsx";
import { useFoundList } from "../parts/found-list.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useAtLeastOne } from "../parts/use-at-least-one.ts";
import { useTexts } from "../texts/use-texts.ts";
import type { Settings } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import { useCopies } from "./use-copies.ts";

type CopySettingsOf = { link: LinkOf; settings: Settings; options: Settings };

export function CopySettings(of: CopySettingsOf) {
  const text = useTexts(setUpTexts);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {text("copy")}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={text("copy")}>
        {isOpen && <CopyForm {...of} />}
      </Dialog>
    </>
  );
}

type Chosen = ReadonlyMap<string, LinkOf>;

function CopyForm({ link, settings, options }: CopySettingsOf) {
  const text = useTexts(setUpTexts);
  // Of the same kind in the same ledger product.
  const asked = { integration: link.integration, ledger: link.ledger, exceptId: link.id };
  const { items, page, search, field, more } = useFoundList(linkList(asked));
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { outcomes, isBusy, copyTo } = useCopies({ settings, options });
  const atLeastOne = useAtLeastOne(chosen.size);
  const lacks = useId();
  const choose = (links: readonly LinkOf[], isChosen: boolean) => {
    const ids = new Set(links.map(({ id }) => id));
    const others = [...chosen].filter(([id]) => !ids.has(id));
    setChosen(new Map([...others, ...(isChosen ? links : []).map((one) => [one.id, one] as const)]));
  };
  // What was copied to tells of it, wherever in the list it stands.
  const beyond = [...chosen.values()].filter(
    ({ id }) => outcomes.has(id) && !items.some((item) => item.id === id),
  );
  const replaced = [...chosen.values()].filter(
    ({ id, settingsVersion }) => settingsVersion > 0 && !outcomes.has(id),
  ).length;
  return (
    <Stack>
      <Text>{text("copy-about")}</Text>
      {page?.total === 0 && <Text>{text("copy-none")}</Text>}
      {field}
      <Stack
        ref={atLeastOne.ref}
        role="group"
        aria-label={text("copy")}
        aria-describedby={atLeastOne.error === null ? undefined : lacks}
      >
        {page !== undefined && page.found > 1 && (
          <AllFound
            key={search}
            count={page.found}
            asked={{ ...asked, ...(search === "" ? {} : { search }) }}
            shown={items}
            chosen={chosen}
            onChoose={choose}
          />
        )}
        {[...beyond, ...items].map((other) => (
          <OneOther
            key={other.id}
            link={other}
            isChosen={chosen.has(other.id)}
            outcome={outcomes.get(other.id)}
            onChoose={(isChosen) => choose([other], isChosen)}
          />
        ))}
      </Stack>
      {more}
      {atLeastOne.error !== null && (
        <Input.Error id={lacks} role="alert">
          {atLeastOne.error}
        </Input.Error>
      )}
      <Text size="sm" role="status">
        {replaced > 0 && text("copy-replaces-some", { count: replaced })}
      </Text>
      {page?.total !== 0 && (
        <Button loading={isBusy} onClick={() => atLeastOne.isMet() && copyTo([...chosen.keys()])}>
          {text("copy-now", { count: chosen.size })}
        </Button>
      )}
    </Stack>
  );
}

/** More than a chain has shops; each of them is written to by a call of its own. */
const copiedMax = 2_000;

type AllFoundOf = {
  count: number;
  asked: LinksAsked;
  shown: readonly LinkOf[];
  chosen: Chosen;
  onChoose(links: readonly LinkOf[], isChosen: boolean): void;
};

/** One tick for all that the search finds: only it needs them all, and reads them to their end when it is set. */
function AllFound({ count, asked, shown, chosen, onChoose }: AllFoundOf) {
  const text = useTexts(setUpTexts);
  // Of its own: the tick stands at once, and the reading begins a moment later.
  const [isReading, setReading] = useState(false);
  const read = useMutation({
    mutationFn: () =>
      everyPage(
        (cursor) => linkList(asked).read({ limit: 200, ...(cursor === undefined ? {} : { cursor }) }),
        copiedMax,
      ),
    onSuccess: ({ items }) => onChoose(items, true),
    onSettled: () => setReading(false),
  });
  const found = read.data?.items ?? shown;
  const chosenOf = found.filter(({ id }) => chosen.has(id)).length;
  const isWhole = found.length >= Math.min(count, copiedMax);
  const areAll = isWhole && chosenOf === found.length;
  const choose = () => {
    if (isWhole) return onChoose(found, true);
    setReading(true);
    read.mutate();
  };
  return (
    <>
      <Checkbox
        label={text("copy-all", { count })}
        checked={areAll || isReading}
        indeterminate={!areAll && !isReading && chosenOf > 0}
        onChange={({ currentTarget: { checked } }) => (checked ? choose() : onChoose(found, false))}
      />
      {read.error !== null && <ProblemNote error={read.error} />}
    </>
  );
}

type OneOtherOf = {
  link: LinkOf;
  isChosen: boolean;
  /** Undefined before it was tried, null where it was copied. */
  outcome: unknown;
  onChoose(isChosen: boolean): void;
};

function OneOther({ link, isChosen, outcome, onChoose }: OneOtherOf) {
  const text = useTexts(setUpTexts);
  const { companyName, departmentCode, settingsVersion } = link;
  return (
    <Stack gap={4}>
      <Group>
        <Checkbox
          label={departmentCode === null ? companyName : `${companyName} · ${departmentCode}`}
          description={
            settingsVersion > 0 && outcome === undefined
              ? text("copy-replaces", { version: settingsVersion })
              : undefined
          }
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        {outcome === null && (
          <Badge color="teal" variant="light" leftSection="✓">
            {text("copied")}
          </Badge>
        )}
      </Group>
      {outcome !== undefined && outcome !== null && <ProblemNote error={outcome} />}
    </Stack>
  );
}
