/** What would be written to the ledger, vouchers that look the same, and the confirmation by a named person. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { components } from "../api/schema.ts";
import { type LinkOf, lanesOfLinkQuery } from "../links/links-query.ts";
import { FindingGroups } from "../parts/finding-groups.tsx";
import { groupFindings } from "../parts/group-findings.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { previewTexts } from "./preview-texts.ts";
import { PreviewedPosting } from "./previewed-posting.tsx";

const pageSize = 20;

export function LinkPreview({ link }: { link: LinkOf }) {
  const text = useTexts(previewTexts);
  if (link.settingsVersion === 0) return <Alert role="note">{text("settings-first")}</Alert>;
  return <PreviewOf link={link} />;
}

/** What was confirmed is sent while somebody looks: once none of it waits any more, the preview is read anew. */
function useIsSentOut({ id, state }: LinkOf): boolean {
  const { data: lanes } = useQuery({
    ...lanesOfLinkQuery(id),
    refetchInterval: 5_000,
    enabled: state !== "draft",
  });
  return state !== "draft" && lanes !== undefined && lanes.every(({ counts }) => counts.waiting === 0);
}

function usePreview(linkId: string, isSentOut: boolean) {
  return useInfiniteQuery({
    queryKey: ["preview", linkId, isSentOut],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/links/{linkId}/preview", {
          params: {
            path: { linkId },
            query: { limit: pageSize, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    // It asks the ledger: only anew when somebody wants it so.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function PreviewOf({ link }: { link: LinkOf }) {
  const text = useTexts(previewTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const mayConfirm = useMay("confirm");
  const [isConfirming, { open, close }] = useDisclosure();
  const preview = usePreview(link.id, useIsSentOut(link));
  const first = preview.data?.pages[0];
  if (first === undefined)
    return preview.error === null ? <Waiting /> : <ProblemNote error={preview.error} />;
  const shown = preview.data?.pages.flatMap(({ items }) => items) ?? [];
  const unfit = shown.filter((posting) => posting.findings.some(({ severity }) => severity === "error"));
  return (
    <Stack>
      {/* What was seen stays, also where more of it could not be read. */}
      {preview.error !== null && <ProblemNote error={preview.error} />}
      <Text>{text("about")}</Text>
      {link.confirmedAt !== null && (
        <Alert color="teal" role="status" icon="✓">
          {text("is-active", { at: instant(link.confirmedAt) })}
        </Alert>
      )}
      <Totals first={first} isDraft={link.state === "draft"} />
      {link.state === "draft" && <RightNote act="confirm" />}
      <Group>
        {link.state === "draft" && (
          <Button disabled={mayConfirm !== true} onClick={open}>
            {text("confirm")}
          </Button>
        )}
        <Button
          variant="default"
          loading={preview.isFetching}
          onClick={() => answers.resetQueries({ queryKey: ["preview", link.id] })}
        >
          {text("again")}
        </Button>
      </Group>
      <Documents shown={shown} />
      {preview.hasNextPage && (
        <Button
          variant="default"
          loading={preview.isFetchingNextPage}
          onClick={() => preview.fetchNextPage()}
        >
          {text("more")}
        </Button>
      )}
      <ConfirmDialog
        link={link}
        previewHash={first.previewHash}
        unfit={unfit.length}
        isOpen={isConfirming}
        onClose={close}
      />
    </Stack>
  );
}

/** What there is in all, and what stands in the way of all of it. */
function Totals({ first, isDraft }: { first: components["schemas"]["Preview"]; isDraft: boolean }) {
  const text = useTexts(previewTexts);
  const { amount, count } = useFigures();
  const { findings, postingsCount, debitMinor, creditMinor } = first;
  const debit = amount(debitMinor);
  const credit = amount(creditMinor);
  return (
    <>
      <Text fw={600}>
        {postingsCount === 0
          ? text(isDraft ? "nothing" : "nothing-waits")
          : text("totals", { count: count(postingsCount), debit, credit })}
      </Text>
      {findings.length > 0 && (
        <Alert color="red" role="note" icon="!" title={text("findings")}>
          <Stack>
            <FindingGroups groups={groupFindings(findings.map((finding) => ({ finding, place: null })))} />
          </Stack>
        </Alert>
      )}
    </>
  );
}

/** What is the same for several of them is told once, before them. */
function Documents({ shown }: { shown: readonly components["schemas"]["PreviewedPosting"][] }) {
  const text = useTexts(previewTexts);
  const placed = shown.flatMap(({ reference, findings }) =>
    findings.map((finding) => ({ finding, place: reference })),
  );
  const repeated = groupFindings(placed).filter(({ count }) => count > 1);
  const toldAbove = new Set(repeated.map(({ key }) => key));
  return (
    <>
      {repeated.length > 0 && (
        <Alert color="yellow" role="note" icon="!" title={text("repeated")}>
          <Stack>
            <FindingGroups groups={repeated} />
          </Stack>
        </Alert>
      )}
      {shown.map((posting) => (
        <PreviewedPosting key={posting.postingId} posting={posting} toldAbove={toldAbove} />
      ))}
    </>
  );
}
