/** Makes the file and hands it to the browser; where nothing is left to export, asks the copy why. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { offerFile } from "./offer-file.ts";

export type Exported = components["schemas"]["Export"];

type ExportOf = {
  laneId: string;
  way: "copy" | "instead";
  wanted: {
    format: string;
    month?: string;
    object?: string;
    firstNumber?: number;
    voucherType?: number;
  };
  fileName: string;
};

export function useExport({ laneId, way, wanted, fileName }: ExportOf) {
  const answers = useQueryClient();
  const params = { path: { laneId } };
  const copy = () =>
    answered(api.GET("/api/v1/lanes/{laneId}/export", { params: { ...params, query: wanted } }));
  const why = useMutation({ mutationFn: copy });
  const make = useMutation({
    mutationFn: () =>
      way === "copy"
        ? copy()
        : answered(api.POST("/api/v1/lanes/{laneId}/export", { params, body: { ...wanted, fileName } })),
    onSuccess: async (exported) => {
      const bytes = Uint8Array.from(atob(exported.contentBase64), (sign) => sign.charCodeAt(0));
      offerFile(exported.fileName, bytes, "application/octet-stream");
      if (!exported.isCopy) await answers.invalidateQueries();
    },
    onError: () => why.mutate(),
  });
  return { make, why };
}
