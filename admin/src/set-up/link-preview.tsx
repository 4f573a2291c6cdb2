/** What would be written to the ledger, vouchers that look the same, and the confirmation by a named person. */
import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { LinkOf } from "../links/links-query.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
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

function usePreview(linkId: string) {
  return useInfiniteQuery({
    queryKey: ["preview", linkId],
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
  const { instant, amount, count } = useFigures();
  const answers = useQueryClient();
  const mayConfirm = useMay("confirm");
  const [isConfirming, { open, close }] = useDisclosure();
  const preview = usePreview(link.id);
  const first = preview.data?.pages[0];
  if (preview.error !== null) return <ProblemNote error={preview.error} />;
  if (first === undefined) return <Loader />;
  const { findings, postingsCount, debitMinor, creditMinor, previewHash } = first;
  const shown = preview.data?.pages.flatMap(({ items }) => items) ?? [];
  const unfit = shown.filter((posting) => posting.findings.some(({ severity }) => severity === "error"));
  return (
    <Stack>
      <Text>{text("about")}</Text>
      {link.confirmedAt !== null && (
        <Alert color="teal" role="status" icon="✓">
          {text("is-active", { at: instant(link.confirmedAt) })}
        </Alert>
      )}
      <Text fw={600}>
        {postingsCount === 0
          ? text(link.state === "draft" ? "nothing" : "nothing-waits")
          : text("totals", {
              count: count(postingsCount),
              debit: amount(debitMinor),
              credit: amount(creditMinor),
            })}
      </Text>
      {findings.length > 0 && (
        <Alert color="red" role="note" icon="!" title={text("findings")}>
          <Stack>
            {findings.map((finding) => (
              <FindingNote key={JSON.stringify(finding)} finding={finding} />
            ))}
          </Stack>
        </Alert>
      )}
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
      {shown.map((posting) => (
        <PreviewedPosting key={posting.postingId} posting={posting} />
      ))}
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
        previewHash={previewHash}
        unfit={unfit.length}
        isOpen={isConfirming}
        onClose={close}
      />
    </Stack>
  );
}
