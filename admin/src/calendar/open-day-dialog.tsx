/** Takes back of one day that nothing was to come, with the reason. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { type ClosedDay, forgetClosedDays } from "./closed-days-query.ts";

type OpenDayOf = { laneId: string; asked: ClosedDay | null; onClose(): void };

export function OpenDayDialog({ laneId, asked, onClose }: OpenDayOf) {
  const text = useTexts(calendarTexts);
  const { day } = useFigures();
  const answers = useQueryClient();
  const open = useMutation({
    mutationFn: ({ on, department, reason }: Pick<ClosedDay, "on" | "department" | "reason">) =>
      answered(
        api.POST("/api/v1/lanes/{laneId}/closed-days/removal", {
          params: { path: { laneId } },
          body: { on, reason, ...(department === null ? {} : { department }) },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await forgetClosedDays(answers);
    },
  });
  return (
    <ReasonDialog
      key={asked === null ? "" : `${asked.on} ${asked.department}`}
      title={text("open-day-of", { on: asked === null ? "" : day(asked.on) })}
      explains={text("open-day-about")}
      act={text("open-day")}
      isOpen={asked !== null}
      isPending={open.isPending}
      error={open.error}
      onClose={onClose}
      onAct={({ reason }) => asked !== null && open.mutate({ ...asked, reason })}
    />
  );
}
