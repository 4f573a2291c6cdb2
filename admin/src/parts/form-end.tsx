/** The end of a form of something that is there already: what went wrong, what is not saved, that it is, and the button. */
import { Alert } from "@mantine/core";
import { type Act, useMay } from "../api/me.ts";
import { useTexts } from "../texts/use-texts.ts";
import { ProblemNote } from "./problem-note.tsx";
import { Said } from "./said.tsx";
import { SaveButton } from "./save-button.tsx";
import { savingTexts } from "./saving-texts.ts";
import { UnsavedNote } from "./unsaved-note.tsx";

type FormEndOf = {
  /** What saving takes. */
  act: Act;
  hasChanges: boolean;
  isMoved: boolean;
  save: { error: unknown; isSuccess: boolean; isPending: boolean };
};

export function FormEnd({ act, hasChanges, isMoved, save }: FormEndOf) {
  const text = useTexts(savingTexts);
  const isAllowed = useMay(act) === true;
  return (
    <>
      {save.error !== null && <ProblemNote error={save.error} />}
      <UnsavedNote isChanged={hasChanges} isMoved={isMoved} />
      <Said>
        {save.isSuccess && !hasChanges && (
          <Alert role="note" color="teal" icon="✓">
            {text("saved")}
          </Alert>
        )}
      </Said>
      <SaveButton
        label={text("save")}
        isAllowed={isAllowed}
        hasChanges={hasChanges}
        isPending={save.isPending}
      />
    </>
  );
}
