/** The saved set-up of one link becomes a new version of many: a chain of shops is set up once. */
import { Badge, Button, Checkbox, Group, Input, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LinkOf, linksQuery } from "../links/links-query.ts";
import { useListSearch } from "../parts/list-search.tsx";
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

/** Of the same kind in the same ledger product. */
function useOthers({ id, integration, ledger }: LinkOf) {
  const { data } = useQuery(linksQuery());
  return data?.items.filter(
    (other) => other.id !== id && other.integration === integration && other.ledger === ledger,
  );
}

function CopyForm({ link, settings, options }: CopySettingsOf) {
  const text = useTexts(setUpTexts);
  const others = useOthers(link);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { outcomes, isBusy, copyTo } = useCopies({ settings, options });
  const atLeastOne = useAtLeastOne(chosen.length);
  const { shown, field } = useListSearch(others ?? [], ({ companyName, departmentCode }) => [
    companyName,
    departmentCode,
  ]);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen([...chosen.filter((id) => !ids.includes(id)), ...(isChosen ? ids : [])]);
  return (
    <Stack ref={atLeastOne.ref}>
      <Text>{text("copy-about")}</Text>
      {others?.length === 0 && <Text>{text("copy-none")}</Text>}
      {field}
      {shown.length > 1 && <AllShown ids={shown.map(({ id }) => id)} chosen={chosen} onChoose={choose} />}
      {shown.map((other) => (
        <OneOther
          key={other.id}
          link={other}
          isChosen={chosen.includes(other.id)}
          outcome={outcomes.get(other.id)}
          onChoose={(isChosen) => choose([other.id], isChosen)}
        />
      ))}
      {atLeastOne.error !== null && <Input.Error role="alert">{atLeastOne.error}</Input.Error>}
      {others?.length !== 0 && (
        <Button loading={isBusy} onClick={() => atLeastOne.isMet() && copyTo(chosen)}>
          {text("copy-now", { count: chosen.length })}
        </Button>
      )}
    </Stack>
  );
}

type AllShownOf = {
  ids: readonly string[];
  chosen: readonly string[];
  onChoose(ids: readonly string[], isChosen: boolean): void;
};

function AllShown({ ids, chosen, onChoose }: AllShownOf) {
  const text = useTexts(setUpTexts);
  const areAll = ids.every((id) => chosen.includes(id));
  return (
    <Checkbox
      label={text("copy-all", { count: ids.length })}
      checked={areAll}
      indeterminate={!areAll && ids.some((id) => chosen.includes(id))}
      onChange={({ currentTarget: { checked } }) => onChoose(ids, checked)}
    />
  );
}

type OneOtherOf = {
  link: LinkOf;
  isChosen: boolean;
  /** Undefined before it was tried, null where it was copied. */
  outcome: unknown;
  onChoose(isChosen: boolean): void;
};

function OneOther({ link: { companyName, departmentCode }, isChosen, outcome, onChoose }: OneOtherOf) {
  const text = useTexts(setUpTexts);
  return (
    <Stack gap={4}>
      <Group>
        <Checkbox
          label={departmentCode === null ? companyName : `${companyName} · ${departmentCode}`}
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
