/** One posting: what it is, its proof, where each row comes from, what was asked and answered, and what became of it. */
import { Button, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { components } from "../api/schema.ts";
import { ResolveDialog } from "../halts/halt-choices.tsx";
import { haltsTexts } from "../halts/halts-texts.ts";
import type { Resolution } from "../halts/resolve-posting.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { ProblemPage } from "../shell/problem-page.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { Attempts } from "./attempts.tsx";
import { BookedElsewhere } from "./booked-elsewhere.tsx";
import { Certificate } from "./certificate.tsx";
import { ExplainedRows } from "./explained-rows.tsx";
import { Lineage } from "./lineage.tsx";
import { PostingDrifts } from "./posting-drifts.tsx";
import { PostingFacts } from "./posting-facts.tsx";
import { PostingReversal } from "./posting-reversal.tsx";
import { postingsTexts } from "./postings-texts.ts";

const route = getRouteApi("/inside/postings/$postingId");

export type WholePosting = components["schemas"]["WholePosting"];

export function PostingPage() {
  const { postingId } = route.useParams();
  const { data, error } = useQuery({
    queryKey: ["posting", postingId],
    queryFn: () => answered(api.GET("/api/v1/postings/{postingId}", { params: { path: { postingId } } })),
    refetchInterval: 5_000,
  });
  if (data === undefined) return error === null ? <Waiting /> : <ProblemPage error={error} />;
  return <Posting posting={data} />;
}

function Posting({ posting }: { posting: WholePosting }) {
  const text = useTexts(postingsTexts);
  return (
    <Stack>
      <PageHead title={text("posting", { reference: posting.reference })}>
        <Group>
          <PrintButton />
          <PostingActs posting={posting} />
        </Group>
      </PageHead>
      <PostingFacts posting={posting} />
      {posting.findings.map((finding) => (
        <FindingNote key={JSON.stringify(finding)} finding={finding} />
      ))}
      <PostingDrifts drifts={posting.drifts} />
      <ExplainedRows postingId={posting.id} />
      {posting.certificate !== null && (
        <Certificate postingId={posting.id} certificate={posting.certificate} />
      )}
      <Attempts posting={posting} />
      <Lineage posting={posting} />
    </Stack>
  );
}

/** What helps, by the state; the acts of the same names check it again. */
const resolutions: Readonly<Partial<Record<WholePosting["state"], readonly Resolution[]>>> = {
  planned: ["skip"],
  refused: ["skip"],
  uncertain: ["name", "absent"],
  differs: ["keep"],
};

/** Undone once: neither while a reversal is on its way, nor where a difference is to be decided first. */
function isReversible({ id, state, role, undoing, lineage }: WholePosting): boolean {
  const reversal = lineage.find(
    (relative) => undoing?.reversesId === id && relative.id === undoing.reversalId,
  );
  const isOff = reversal === undefined || reversal.state === "excused" || reversal.state === "superseded";
  return state === "booked" && role !== "reversal" && isOff;
}

function PostingActs({ posting }: { posting: WholePosting }) {
  const text = useTexts(postingsTexts);
  const choice = useTexts(haltsTexts);
  const maySend = useMay("send") ?? false;
  const [chosen, setChosen] = useState<Resolution | null>(null);
  const [isReversing, { open, close }] = useDisclosure();
  const [isElsewhere, { open: ask, close: leave }] = useDisclosure();
  if (!maySend) return null;
  return (
    <>
      {(resolutions[posting.state] ?? []).map((name) => (
        <Button key={name} variant="default" onClick={() => setChosen(name)}>
          {choice(name)}
        </Button>
      ))}
      {(posting.state === "planned" || posting.state === "refused") && (
        <Button variant="default" onClick={ask}>
          {text("booked-elsewhere")}
        </Button>
      )}
      {isReversible(posting) && (
        <Button variant="default" onClick={open}>
          {text("reverse")}
        </Button>
      )}
      {chosen !== null && (
        <ResolveDialog postingId={posting.id} chosen={chosen} onClose={() => setChosen(null)} />
      )}
      <BookedElsewhere postingId={posting.id} isOpen={isElsewhere} onClose={leave} />
      {isReversing && <PostingReversal postingId={posting.id} onClose={close} />}
    </>
  );
}
