/** What can be done with a whole link: sent now, paused, let go on; and what keeps it from being sent, with the way there. */
import { Button, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Said } from "../parts/said.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { todayTexts } from "../today/today-texts.ts";
import { type Lane, type LinkOf, lanesOfLinkQuery } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

export function LinkActs({ link }: { link: LinkOf }) {
  const { data: lanes } = useQuery({ ...lanesOfLinkQuery(link.id), refetchInterval: 5_000 });
  if (link.state === "draft") return null;
  return (
    <>
      {link.state === "active" && lanes !== undefined && <RunNow lanes={lanes} />}
      <Turn link={link} />
    </>
  );
}

function useSettled() {
  const answers = useQueryClient();
  return () => Promise.all(["links", "lanes"].map((key) => answers.invalidateQueries({ queryKey: [key] })));
}

/** A lane that stands still is let go on where it says why, and sends nothing before. */
function RunNow({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(linksTexts);
  const maySend = useMay("send");
  const going = lanes.filter(({ state }) => state === "running");
  const run = useMutation({
    mutationFn: async () => {
      const ran = await Promise.all(
        going.map(({ id }) =>
          answered(api.POST("/api/v1/lanes/{laneId}/run", { params: { path: { laneId: id } } })),
        ),
      );
      return ran.reduce((sum, { released }) => sum + released, 0);
    },
    onSettled: useSettled(),
  });
  return (
    <>
      <StandingStill lanes={lanes} />
      {going.length > 0 && (
        <Button
          size="compact-md"
          disabled={maySend !== true}
          loading={run.isPending}
          onClick={() => run.mutate()}
        >
          {text("run-now")}
        </Button>
      )}
      <Said>{run.data !== undefined && <Text>{text("ran", { count: run.data })}</Text>}</Said>
      {run.error !== null && <ProblemNote error={run.error} />}
    </>
  );
}

function StandingStill({ lanes }: { lanes: readonly Lane[] }) {
  const today = useTexts(todayTexts);
  const halt = lanes.map((lane) => lane.halt).find((open) => open !== null);
  if (halt === undefined) return null;
  return (
    <PageLink to="/halts">{today(halt.resume.happensByItself ? "when-cured" : "when-resumed")}</PageLink>
  );
}

function Turn({ link }: { link: LinkOf }) {
  const text = useTexts(linksTexts);
  const mayMap = useMay("map");
  const turn = useMutation({
    mutationFn: (state: "active" | "paused") =>
      answered(
        api.PATCH("/api/v1/links/{linkId}", { params: { path: { linkId: link.id } }, body: { state } }),
      ),
    onSettled: useSettled(),
  });
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        disabled={mayMap !== true}
        loading={turn.isPending}
        onClick={() => turn.mutate(link.state === "active" ? "paused" : "active")}
      >
        {text(link.state === "active" ? "pause" : "go-on")}
      </Button>
      {turn.error !== null && <ProblemNote error={turn.error} />}
    </>
  );
}
