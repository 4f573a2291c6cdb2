/** Account set-up out to a spreadsheet and in from one. What comes in is a change like any other: looked at, then saved. */
import { Alert, Button, FileButton, Group, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useMay } from "../api/me.ts";
import { offerFile } from "../files/offer-file.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import type { Json, Slot } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import { readSlotTable, slotTable, type TableRead, tableText } from "./slot-table.ts";

type SpreadsheetButtonsOf = {
  fileName: string;
  slots: readonly Slot[];
  departments: readonly string[];
  settings: Json;
  onChange(settings: Json): void;
};

export function SpreadsheetButtons({
  fileName,
  slots,
  departments,
  settings,
  onChange,
}: SpreadsheetButtonsOf) {
  const text = useTexts(setUpTexts);
  const { language } = useLanguage();
  const mayMap = useMay("map");
  const [read, setRead] = useState<TableRead | "unreadable" | null>(null);
  const forget = useRef<() => void>(null);
  const takeIn = async (file: File | null) => {
    if (file === null) return;
    // The same file once more, mended, is a choice too.
    forget.current?.();
    const outcome = readSlotTable(tableText(await file.arrayBuffer()), { slots, departments, settings });
    setRead(outcome ?? "unreadable");
    if (outcome !== null) onChange(outcome.settings);
  };
  return (
    <>
      <Group>
        <Button
          variant="default"
          onClick={() =>
            offerFile(
              fileName,
              slotTable({ slots, departments, settings, language }),
              "text/csv;charset=utf-8",
            )
          }
        >
          {text("to-spreadsheet")}
        </Button>
        {mayMap === true && (
          <FileButton onChange={takeIn} resetRef={forget} accept=".csv,text/csv">
            {(props) => (
              <Button variant="default" {...props}>
                {text("from-spreadsheet")}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {read === "unreadable" && (
        <Alert color="red" role="alert">
          {text("table-unreadable")}
        </Alert>
      )}
      {read !== null && read !== "unreadable" && (
        <Alert role="status">
          {text("table-read", { count: read.count })}
          {(["unknown", "unclear", "emptied"] as const)
            .filter((kind) => read[kind].length > 0)
            .map((kind) => (
              <Text key={kind} size="sm">
                {text(`table-${kind}`, { slots: read[kind].join(", ") })}
              </Text>
            ))}
        </Alert>
      )}
    </>
  );
}
