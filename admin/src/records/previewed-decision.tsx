/** What a decision on a record that came again would do to each of its vouchers, before anybody decides. */
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { postingsTexts } from "../postings/postings-texts.ts";
import { PreviewedParts } from "../postings/previewed-reversal.tsx";
import { useTexts } from "../texts/use-texts.ts";

export const previewKey = "decision";

export function PreviewedDecision({
  recordId,
  decision,
}: {
  recordId: string;
  decision: "replace" | "reverse";
}) {
  const text = useTexts(postingsTexts);
  const { data, error } = useQuery({
    queryKey: [previewKey, recordId, decision],
    queryFn: () =>
      answered(
        api.GET("/api/v1/records/{recordId}/decision", {
          params: { path: { recordId }, query: { decision } },
        }),
      ),
    // The ledger may hold something else by the next time it is asked.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  return (
    <>
      <Text role="status">{text("reverses", { count: data.count })}</Text>
      <PreviewedParts findings={data.findings} items={data.items} />
    </>
  );
}
