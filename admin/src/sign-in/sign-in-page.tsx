/** Address and password, then the code where a second factor is on; or the organisation's own sign-in. */
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { type SignInAnswer, signInCall } from "../api/sign-in.ts";
import { askWhoIsThere, signInQuery } from "../shell/signed-in.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { SignInCard } from "./card.tsx";
import { CodeForm } from "./code-form.tsx";
import { invitedAddress } from "./invited-address.ts";
import { signInTexts } from "./sign-in-texts.ts";
import { beginSingleSignOn, type SingleSignOnRefusal, singleSignOnRefusal } from "./single-sign-on.ts";

type Refusal = "wrong" | "wrong-code" | "wrong-backup-code" | "too-often" | "failed" | SingleSignOnRefusal;

function refusalOf({ status }: SignInAnswer, wrong: Refusal): Refusal {
  if (status === 401 || status === 400) return wrong;
  return status === 429 ? "too-often" : "failed";
}

export function SignInPage() {
  const text = useTexts(signInTexts);
  const answers = useQueryClient();
  const navigate = useNavigate();
  const { chosen, error } = useSearch({ from: "/sign-in" });
  const [step, setStep] = useState<"password" | "code">("password");
  const [refusal, setRefusal] = useState<Refusal | null>(
    error === undefined ? null : singleSignOnRefusal(error),
  );
  const [isBusy, setBusy] = useState(false);

  const submit = async (path: string, body: object, wrong: Refusal) => {
    setBusy(true);
    setRefusal(null);
    const answer = await signInCall(path, body).catch(
      (): SignInAnswer => ({ status: 0, code: "", body: {} }),
    );
    setBusy(false);
    if (answer.status !== 200) return setRefusal(refusalOf(answer, wrong));
    invitedAddress.forget();
    if (answer.body.twoFactorRedirect === true) return setStep("code");
    await askWhoIsThere(answers);
    await navigate({ to: "/" });
  };

  const leave = async () => {
    setBusy(true);
    setRefusal(null);
    const begun = await beginSingleSignOn();
    if (begun === "left") return;
    setBusy(false);
    setRefusal(begun);
  };

  return (
    <SignInCard title={text(step === "password" ? "title" : "code-title")}>
      {chosen !== undefined && refusal === null && step === "password" && (
        <Alert role="status">{text("password-chosen")}</Alert>
      )}
      {refusal !== null && (
        <Alert color="red" role="alert">
          {text(refusal)}
        </Alert>
      )}
      {step === "password" ? (
        <PasswordForm
          isBusy={isBusy}
          onSend={(body) => submit("/sign-in/email", body, "wrong")}
          onLeave={leave}
        />
      ) : (
        <CodeForm
          isBusy={isBusy}
          onChoose={() => setRefusal(null)}
          onSend={({ kind, code }) =>
            kind === "app"
              ? submit("/two-factor/verify-totp", { code }, "wrong-code")
              : submit("/two-factor/verify-backup-code", { code }, "wrong-backup-code")
          }
        />
      )}
    </SignInCard>
  );
}

type PasswordFormOf = { isBusy: boolean; onSend(body: object): void; onLeave(): void };

function PasswordForm({ isBusy, onSend, onLeave }: PasswordFormOf) {
  const text = useTexts(signInTexts);
  const { data } = useQuery(signInQuery);
  // Whoever comes from an invitation has an address already, and types the password only.
  const [invited] = useState(invitedAddress.read);
  const [email, setEmail] = useState(invited);
  const [password, setPassword] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend({ email, password });
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={text("email")}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus={invited === ""}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={text("password")}
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": text("show-password") }}
          required
          autoFocus={invited !== ""}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {text("title")}
        </Button>
        {data?.hasSingleSignOn === true && (
          <Button variant="default" onClick={onLeave} disabled={isBusy}>
            {text("single-sign-on")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
