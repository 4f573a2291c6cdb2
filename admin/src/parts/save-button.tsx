/** Saves what was changed. Where nothing was, there is nothing to save, and it says so beside itself. */
import { Button, Text } from "@mantine/core";
import { useId } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { savingTexts } from "./saving-texts.ts";

type SaveButtonOf = {
  label: string;
  /** Of the right; what is missing is said at the head of the page. */
  isAllowed: boolean;
  hasChanges: boolean;
  isPending: boolean;
  /** Left out, it sends the form that it is in. */
  onSave?(): void;
};

export function SaveButton({ label, isAllowed, hasChanges, isPending, onSave }: SaveButtonOf) {
  const text = useTexts(savingTexts);
  const why = useId();
  return (
    <>
      <Button
        type={onSave === undefined ? "submit" : "button"}
        loading={isPending}
        disabled={!isAllowed || !hasChanges}
        aria-describedby={hasChanges ? undefined : why}
        {...(onSave === undefined ? {} : { onClick: onSave })}
      >
        {label}
      </Button>
      {!hasChanges && (
        <Text id={why} size="sm" c="dimmed">
          {text("nothing-to-save")}
        </Text>
      )}
    </>
  );
}
