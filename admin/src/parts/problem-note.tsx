/** What the server said no with, in the reader's words; each finding with what to do; and for developers, behind a click, what it was. */
import { Alert, Stack, Text } from "@mantine/core";
import { type Problem, ProblemError } from "../api/problem.ts";
import { useTexts } from "../texts/use-texts.ts";
import { FindingNote } from "./finding-note.tsx";
import { partTexts } from "./part-texts.ts";
import { problemName } from "./problem-name.ts";
import { problemTexts } from "./problem-texts.ts";

export function ProblemNote({ error }: { error: unknown }) {
  const text = useTexts(problemTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Alert color="red" role="alert" title={text(problemName(error))}>
      <Stack gap="sm">
        {problem?.findings?.map((finding) => (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ))}
        {problem !== null && <TechnicalDetails problem={problem} />}
      </Stack>
    </Alert>
  );
}

/** The API's own words are for developers, and English. */
function TechnicalDetails({ problem: { code, detail, requestId } }: { problem: Problem }) {
  const text = useTexts(partTexts);
  return (
    <details>
      <summary>{text("technical-details")}</summary>
      <Text size="sm" lang="en">
        {detail}
      </Text>
      <Text size="sm">
        <code>{code}</code> · <code>{requestId}</code>
      </Text>
    </details>
  );
}
