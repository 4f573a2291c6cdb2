/** A new password for the old one; the other places where the person is signed in are ended unless they say otherwise. */
import { Alert, Button, Card, Checkbox, Group, PasswordInput, Stack, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type SignInAnswer, signInCall } from "../api/sign-in.ts";
import { useTexts } from "../texts/use-texts.ts";
import { accountTexts } from "./account-texts.ts";
import { peopleTexts } from "./people-texts.ts";

/** Shorter ones are refused by the server, which says so in a code alone. */
const passwordLengthMin = 12;

const nothingGiven = { current: "", wanted: "", endsOthers: true };

function useChange(given: typeof nothingGiven, onChanged: () => void) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: () =>
      signInCall("/change-password", {
        currentPassword: given.current,
        newPassword: given.wanted,
        revokeOtherSessions: given.endsOthers,
      }),
    onSuccess: async ({ status }) => {
      if (status !== 200) return;
      onChanged();
      await answers.invalidateQueries();
    },
  });
}

export function ChangePassword() {
  const text = useTexts(accountTexts);
  const [given, setGiven] = useState(nothingGiven);
  const set = (part: Partial<typeof given>) => setGiven((before) => ({ ...before, ...part }));
  const change = useChange(given, () => set({ current: "", wanted: "" }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={text("password")}>
      <form onSubmit={send}>
        <Stack>
          <Title order={2} size="h4">
            {text("password")}
          </Title>
          <Password
            label={text("current-password")}
            autoComplete="current-password"
            value={given.current}
            onChange={(current) => set({ current })}
            {...(change.data?.code === wrongPassword ? { error: text("wrong-password") } : {})}
          />
          <Password
            label={text("new-password")}
            description={text("password-length")}
            autoComplete="new-password"
            minLength={passwordLengthMin}
            value={given.wanted}
            onChange={(wanted) => set({ wanted })}
          />
          <Checkbox
            label={text("end-others")}
            checked={given.endsOthers}
            onChange={(event) => set({ endsOthers: event.currentTarget.checked })}
          />
          {change.data !== undefined && <Told answer={change.data} />}
          <Group>
            <Button type="submit" loading={change.isPending}>
              {text("change")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

/** Said at the field itself. */
const wrongPassword = "INVALID_PASSWORD";

function Told({ answer: { status, code } }: { answer: SignInAnswer }) {
  const text = useTexts(accountTexts);
  if (status === 200)
    return (
      <Alert role="status" color="teal" icon="✓">
        {text("changed")}
      </Alert>
    );
  if (code === wrongPassword) return null;
  return (
    <Alert role="alert" color="yellow" icon="!">
      {text(code === "CREDENTIAL_ACCOUNT_NOT_FOUND" ? "no-password" : "not-changed")}
    </Alert>
  );
}

type PasswordOf = {
  label: string;
  description?: string;
  error?: string;
  autoComplete: string;
  minLength?: number;
  value: string;
  onChange(value: string): void;
};

function Password({ onChange, ...field }: PasswordOf) {
  const text = useTexts(peopleTexts);
  return (
    <PasswordInput
      maw={360}
      required
      visibilityToggleButtonProps={{ "aria-label": text("show-password") }}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...field}
    />
  );
}
