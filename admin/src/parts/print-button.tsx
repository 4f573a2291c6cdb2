/** Prints the page as it stands: what is not shown is not on the paper. */
import { Button } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

export function PrintButton() {
  const text = useTexts(partTexts);
  return (
    <Button variant="default" onClick={() => window.print()}>
      {text("print")}
    </Button>
  );
}
