/** A new password for the old one; the other places where the person is signed in are ended unless they say otherwise. */
import { Alert, Button, Card, Checkbox, Group, PasswordInput, Stack, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { signInCall } from "../api/sign-in.ts";
import { useTexts } from "../texts/use-texts.ts";
import { accountTexts } from "./account-texts.ts";
import { peopleTexts } from "./people-texts.ts";

/** Shorter ones are refused by the server, which says so in a code alone. */
const passwordLengthMin = 12;

export function ChangePassword() {
  const text = useTexts(accountTexts);
  const answers = useQueryClient();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [endsOthers, setEndsOthers] = useState(true);
  const change = useMutation({
    mutationFn: () =>
      signInCall("/change-password", {
        currentPassword: current,
        newPassword: wanted,
        revokeOtherSessions: endsOthers,
      }),
    onSuccess: async ({ status }) => {
      if (status !== 200) return;
      setCurrent("");
      setWanted("");
      await answers.invalidateQueries();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const told = change.data;
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
            value={current}
            onChange={setCurrent}
            {...(told?.code === "INVALID_PASSWORD" ? { error: text("wrong-password") } : {})}
          />
          <Password
            label={text("new-password")}
            description={text("password-length")}
            autoComplete="new-password"
            minLength={passwordLengthMin}
            value={wanted}
            onChange={setWanted}
          />
          <Checkbox
            label={text("end-others")}
            checked={endsOthers}
            onChange={(event) => setEndsOthers(event.currentTarget.checked)}
          />
          {told?.status === 200 && (
            <Alert role="status" color="teal" icon="✓">
              {text("changed")}
            </Alert>
          )}
          {told !== undefined && told.status !== 200 && told.code !== "INVALID_PASSWORD" && (
            <Alert role="alert" color="yellow" icon="!">
              {text(told.code === "CREDENTIAL_ACCOUNT_NOT_FOUND" ? "no-password" : "not-changed")}
            </Alert>
          )}
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
