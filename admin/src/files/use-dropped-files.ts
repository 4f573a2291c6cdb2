/** The files of a page, and what can be done with them: one at a time, in the order in which they were dropped. */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { upload } from "../api/upload.ts";
import {
  type DroppedFile,
  droppedFile,
  type FileCheck,
  type FileImport,
  withDropped,
} from "./dropped-file.ts";

export function useDroppedFiles(laneId: string) {
  const answers = useQueryClient();
  const [files, setFiles] = useState<readonly DroppedFile[]>([]);
  // Two uploads at once would make both slower, and would mix the order of what is handed in.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const put = (id: number, change: Partial<DroppedFile>) =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const inTurn = (id: number, run: () => Promise<void>) => {
    queue.current = queue.current.then(run).catch((error: unknown) => put(id, { step: "failed", error }));
  };
  const url = `/api/v1/lanes/${encodeURIComponent(laneId)}/files`;

  const drop = (dropped: readonly File[]) => {
    const fresh = dropped.map(droppedFile);
    setFiles((before) => withDropped(before, fresh));
    for (const { id, file } of fresh)
      inTurn(id, async () => {
        const onProgress = (share: number) => put(id, { share });
        const check = await upload<FileCheck>({ url: `${url}/check`, file, onProgress });
        put(id, { step: "read", check });
      });
  };
  const handIn = ({ id, file }: DroppedFile) => {
    put(id, { step: "sending", share: 0 });
    inTurn(id, async () => {
      const onProgress = (share: number) => put(id, { share });
      const named = `${url}?fileName=${encodeURIComponent(fileNameOf(file))}`;
      const taken = await upload<FileImport>({ url: named, file, onProgress });
      put(id, { step: "handed-in", taken });
      await Promise.all(
        ["lanes", "preview", "settings", "links"].map((key) =>
          answers.invalidateQueries({ queryKey: [key] }),
        ),
      );
    });
  };
  const leaveOut = ({ id }: DroppedFile) => setFiles((before) => before.filter((one) => one.id !== id));
  return { files, drop, handIn, leaveOut };
}

/** As the server takes it: without control characters, which a name may have on some systems, and of some length. */
function fileNameOf({ name }: File): string {
  return name.replaceAll(/\p{Cc}/gu, " ").slice(0, 255);
}
