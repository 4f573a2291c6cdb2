/** What an earlier version of the settings said otherwise, and the way to fill it in again: nothing holds before it is saved. */
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import type { LinkOf } from "../links/links-query.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Differences } from "../parts/differences.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contentDifferences } from "../records/content-differences.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { Settings, Slot } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import { useSettingWords } from "./use-setting-words.ts";

type Held = { settings: Settings; options: Settings };

type EarlierOf = {
  link: LinkOf;
  slots: readonly Slot[];
  version: number;
  held: Held;
  /** Null for whoever may only look. */
  onFill: ((earlier: Held) => void) | null;
};

/** Nothing while there was no version before. */
export function EarlierSettings(of: EarlierOf) {
  const text = useTexts(setUpTexts);
  const [isOpen, { open, close }] = useDisclosure();
  if (of.version < 2) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {text("earlier")}
      </Button>
      <Dialog opened={isOpen} onClose={close} size="xl" title={text("earlier")}>
        {isOpen && <Earlier {...of} onDone={close} />}
      </Dialog>
    </>
  );
}

function Earlier({ link, slots, version, held, onFill, onDone }: EarlierOf & { onDone(): void }) {
  const text = useTexts(setUpTexts);
  const { instant } = useFigures();
  const words = useSettingWords(link, slots);
  const [chosen, setChosen] = useState(version - 1);
  const { data, error } = useQuery({
    queryKey: ["settings", link.id, chosen],
    queryFn: () =>
      answered(
        api.GET("/api/v1/links/{linkId}/settings/{version}", {
          params: { path: { linkId: link.id, version: chosen } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const versions = Array.from({ length: version - 1 }, (_, index) => version - 1 - index);
  const earlier = {
    settings: (data?.settings ?? {}) as Settings,
    options: (data?.options ?? {}) as Settings,
  };
  const differences = contentDifferences(earlier, held);
  return (
    <Stack>
      <NativeSelect
        label={text("earlier-version")}
        maw={240}
        data-autofocus
        value={String(chosen)}
        data={versions.map(String)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && data !== null && (
        <>
          <Text>{text("version", { version: chosen, at: instant(data.savedAt) })}</Text>
          {differences.length === 0 && <Text role="status">{text("earlier-same")}</Text>}
          <Differences
            differences={differences}
            fieldName={words.place}
            fieldValue={words.value}
            names={{
              sent: text("earlier-said", { version: chosen }),
              held: text("earlier-said", { version }),
            }}
          />
          {onFill !== null && (
            <>
              <Text>{text("earlier-about")}</Text>
              <Group justify="flex-end">
                <Button
                  variant="default"
                  disabled={differences.length === 0}
                  onClick={() => {
                    onFill(earlier);
                    onDone();
                  }}
                >
                  {text("earlier-fill", { version: chosen })}
                </Button>
              </Group>
            </>
          )}
        </>
      )}
    </Stack>
  );
}
