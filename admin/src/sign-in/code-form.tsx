/** The second step: the code that the app shows; or, for whoever has lost the app, one of the codes kept for that day. */
import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { signInTexts } from "./sign-in-texts.ts";

export type GivenCode = { kind: "app" | "backup"; code: string };

type CodeFormOf = {
  isBusy: boolean;
  /** The other kind was chosen: what was said of the first holds no more. */
  onChoose(): void;
  onSend(given: GivenCode): void;
};

export function CodeForm({ isBusy, onChoose, onSend }: CodeFormOf) {
  const text = useTexts(signInTexts);
  const [kind, setKind] = useState<GivenCode["kind"]>("app");
  const [code, setCode] = useState("");
  const isOfApp = kind === "app";
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend({ kind, code: code.trim() });
  };
  const choose = () => {
    setKind(isOfApp ? "backup" : "app");
    setCode("");
    onChoose();
  };
  return (
    <form onSubmit={send}>
      <Stack>
        {!isOfApp && <Text size="sm">{text("backup-about")}</Text>}
        <TextInput
          // Another field, not the same with other words: it takes the focus, and is announced.
          key={kind}
          label={text(isOfApp ? "code" : "backup-code")}
          name={isOfApp ? "code" : "backup-code"}
          inputMode={isOfApp ? "numeric" : "text"}
          autoComplete={isOfApp ? "one-time-code" : "off"}
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {text("next")}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={choose}>
          {text(isOfApp ? "use-backup-code" : "use-app-code")}
        </Anchor>
      </Stack>
    </form>
  );
}
