/** What the server said no with: its title, and each finding with what to do. */
import { Alert, Stack, Text } from "@mantine/core";
import { ProblemError } from "../api/problem.ts";
import { useTexts } from "../texts/use-texts.ts";
import { FindingNote } from "./finding-note.tsx";
import { partTexts } from "./part-texts.ts";

export function ProblemNote({ error }: { error: unknown }) {
  const text = useTexts(partTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Alert color="red" role="alert" title={problem?.title ?? text("failed")}>
      <Stack gap="sm">
        {problem?.detail !== undefined && (
          <Text size="sm" lang="en">
            {problem.detail}
          </Text>
        )}
        {problem?.findings?.map((finding) => (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ))}
      </Stack>
    </Alert>
  );
}
