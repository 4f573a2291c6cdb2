/** Undoing all that is booked of a run or settlement: each of its vouchers before, undone and posted anew; then a reason. */
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { postingsTexts } from "../postings/postings-texts.ts";
import { ReversalDialog } from "../postings/reversal-dialog.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { WholeRecord } from "./record-query.ts";

/** Nothing where nothing of it is booked. */
export function RecordReversal({ record: { id, postings } }: { record: WholeRecord }) {
  const text = useTexts(postingsTexts);
  const maySend = useMay("send") ?? false;
  const [isOpen, { open, close }] = useDisclosure();
  const params = { path: { recordId: id } };
  const isBooked = postings.some(({ state, role }) => state === "booked" && role !== "reversal");
  if (!maySend || !isBooked) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {text("reverse")}
      </Button>
      {isOpen && (
        <ReversalDialog
          subject={["record", id]}
          preview={(repost) =>
            answered(
              api.GET("/api/v1/records/{recordId}/reversal", {
                params: { ...params, query: { repost: repost ? "true" : "false" } },
              }),
            )
          }
          reverse={(body) => answered(api.POST("/api/v1/records/{recordId}/reversal", { params, body }))}
          onClose={close}
        />
      )}
    </>
  );
}
