/** The second factor: turned on with the password and a first code, turned off with the password. */
import {
  Alert,
  Anchor,
  Button,
  Card,
  Code,
  Group,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { signInCall } from "../api/sign-in.ts";
import { signInQuery } from "../shell/signed-in.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { accountTexts } from "./account-texts.ts";
import { peopleTexts } from "./people-texts.ts";
import { QrCode } from "./qr-code.tsx";
import { ShownOnce } from "./shown-once.tsx";

type Begun = { address: string; codes: readonly string[] };

export function SecondFactor() {
  const text = useTexts(peopleTexts);
  const answers = useQueryClient();
  const { data: state } = useQuery(signInQuery);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isWrong, setWrong] = useState(false);
  const isOn = state?.person?.hasSecondFactor === true;
  const turn = async (password: string) => {
    const { status, body } = await signInCall(`/two-factor/${isOn ? "disable" : "enable"}`, { password });
    setWrong(status !== 200);
    if (status !== 200) return;
    if (isOn) return answers.invalidateQueries({ queryKey: signInQuery.queryKey });
    const codes = Array.isArray(body.backupCodes) ? body.backupCodes.map(String) : [];
    setBegun({ address: String(body.totpURI), codes });
  };
  const finish = async () => {
    setBegun(null);
    await answers.invalidateQueries({ queryKey: signInQuery.queryKey });
  };
  return (
    <Card withBorder component="section" aria-label={text("second-factor")}>
      <Stack>
        <Title order={2} size="h4">
          {text("second-factor")}
        </Title>
        <Text role="status">{text(isOn ? "factor-on" : "factor-off")}</Text>
        {begun === null ? (
          <PasswordForm label={text(isOn ? "turn-off" : "turn-on")} isWrong={isWrong} onSend={turn} />
        ) : (
          <FirstCode begun={begun} onDone={finish} />
        )}
      </Stack>
    </Card>
  );
}

type PasswordFormOf = { label: string; isWrong: boolean; onSend(password: string): void };

function PasswordForm({ label, isWrong, onSend }: PasswordFormOf) {
  const text = useTexts(peopleTexts);
  const [password, setPassword] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(password);
    setPassword("");
  };
  return (
    <form onSubmit={send}>
      <Group align="end">
        <PasswordInput
          w={280}
          label={text("password")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": text("show-password") }}
          error={isWrong ? text("wrong-password") : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit">{label}</Button>
      </Group>
    </form>
  );
}

/** It is on only once a code has shown that the app has the key. */
function FirstCode({ begun, onDone }: { begun: Begun; onDone(): void }) {
  const text = useTexts(peopleTexts);
  const own = useTexts(accountTexts);
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  const secret = new URL(begun.address).searchParams.get("secret") ?? "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { status } = await signInCall("/two-factor/verify-totp", { code: code.trim() });
    if (status !== 200) return setWrong(true);
    onDone();
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{own("scan-code")}</Text>
        <QrCode label={own("qr-code")} text={begun.address} />
        <ShownOnce label={text("secret")} value={secret} />
        <Anchor href={begun.address}>{text("open-app")}</Anchor>
        <Alert role="note">
          <Stack>
            {text("backup-codes")}
            <SimpleGrid cols={2}>
              {begun.codes.map((one) => (
                <Code key={one}>{one}</Code>
              ))}
            </SimpleGrid>
          </Stack>
        </Alert>
        <Group align="end">
          <TextInput
            label={text("code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            error={isWrong ? text("wrong-code") : undefined}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit">{text("next")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
