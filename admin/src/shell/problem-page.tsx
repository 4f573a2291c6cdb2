/** A page whose one thing cannot be shown: it is not here, or the server says why not. With a heading, and ways onward. */
import { Stack } from "@mantine/core";
import { ProblemError } from "../api/problem.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { NotFoundPage } from "./not-found.tsx";
import { shellTexts } from "./shell-texts.ts";

export function ProblemPage({ error }: { error: Error }) {
  const shared = useTexts(partTexts);
  const text = useTexts(shellTexts);
  // An id that is none is an address that somebody cut short; what the API says of it is for programs.
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  return (
    <Stack align="flex-start">
      <PageHead title={shared("failed")} />
      <ProblemNote error={error} />
      <PageLink to="/" lh="24px">
        {text("today")}
      </PageLink>
    </Stack>
  );
}
