/** One act in full, asked for when somebody opens it: before and after in words, and behind that what is sealed, as it is. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { RawContent } from "../postings/raw-content.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { auditTexts } from "./audit-texts.ts";
import { SaidTable } from "./said-table.tsx";

export function WholeEntry({ sequence }: { sequence: number }) {
  const text = useTexts(auditTexts);
  const { data, error } = useQuery({
    queryKey: ["audit", "entry", sequence],
    queryFn: () => answered(api.GET("/api/v1/audit/entries/{sequence}", { params: { path: { sequence } } })),
  });
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  return (
    <Stack gap="xs">
      <SaidTable entry={data} />
      <RawContent label={text("technical")} content={data.content} />
    </Stack>
  );
}
