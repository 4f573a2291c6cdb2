/** Fields that are looked at by everybody and filled in by those who may: a browser's own fieldset, dead with all that is in it. */
import { Fieldset, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { Wanted } from "../api/may.ts";
import { useMay } from "../api/me.ts";
import looks from "./rightful-fields.module.css";

/** Which right is missing is said at the head of the page. */
export function RightfulFields({ act, children }: { act: Wanted; children: ReactNode }) {
  const may = useMay(act);
  return (
    <Fieldset className={looks.fields ?? ""} variant="unstyled" disabled={may === false}>
      <Stack>{children}</Stack>
    </Fieldset>
  );
}
