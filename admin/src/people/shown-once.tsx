/** A secret that is shown this once: to be copied, and gone with the next page. It takes the keyboard, whose form it stands in for. */
import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { peopleTexts } from "./people-texts.ts";

export function ShownOnce({ label, value }: { label: string; value: string }) {
  const text = useTexts(peopleTexts);
  return (
    <Group align="end">
      <TextInput
        flex="1 1 10rem"
        label={label}
        readOnly
        // The form that was sent is gone, and would leave the keyboard behind the dialog.
        autoFocus
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => <Button onClick={copy}>{text(copied ? "copied" : "copy")}</Button>}
      </CopyButton>
    </Group>
  );
}
