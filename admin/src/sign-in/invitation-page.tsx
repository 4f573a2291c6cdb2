/** A link that lets a person into an organisation: with a password of their own, or with the account they have. */
import { Alert, Anchor, Button, PasswordInput, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { signInCall } from "../api/sign-in.ts";
import { Waiting } from "../parts/waiting.tsx";
import { askWhoIsThere, signInQuery } from "../shell/signed-in.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { SignInCard } from "./card.tsx";
import { invitedAddress } from "./invited-address.ts";
import { signInTexts } from "./sign-in-texts.ts";
import { beginSingleSignOn } from "./single-sign-on.ts";
import { waitingInvitation } from "./waiting-invitation.ts";

export function InvitationPage() {
  const text = useTexts(signInTexts);
  const token = useToken();
  const isHere = useLocation({ select: ({ pathname }) => pathname === "/invitation" });
  // On the way to another page the address has no token either.
  const isCut = token === "" && isHere;
  // Whoever is here has come back to it, or to another one.
  useEffect(waitingInvitation.forget, []);
  const { data } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => signInCall("/invitation/look", { token }),
    enabled: token !== "",
    // Once is enough: after it was accepted, its link is used up, and looking again would be refused.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <SignInCard title={text("invitation-title")}>
      {data === undefined && token !== "" && <Waiting />}
      {(data?.status === 404 || isCut) && <Alert role="alert">{text("invitation-used")}</Alert>}
      {data?.status === 200 && (
        <>
          <Text>
            {text("invitation-for", { name: String(data.body.name), email: String(data.body.email) })}
          </Text>
          <AcceptForm
            token={token}
            email={String(data.body.email)}
            hasAccount={data.body.hasAccount === true}
            length={Number(data.body.passwordLengthMin)}
          />
        </>
      )}
    </SignInCard>
  );
}

/** It stands behind the #, which browsers send to nobody. Where an old link has it in the address, it is moved there. */
function useToken(): string {
  const navigate = useNavigate();
  const hash = useLocation({ select: (location) => location.hash });
  const { token: former } = useSearch({ from: "/invitation" });
  useEffect(() => {
    if (former === undefined) return;
    void navigate({ to: "/invitation", search: {}, hash: `token=${former}`, replace: true });
  }, [former, navigate]);
  return new URLSearchParams(hash).get("token") ?? former ?? "";
}

type AcceptRefusal = "sign-in-first" | "invitation-used" | "failed" | "too-often" | "sso-failed";
const acceptRefusals: Readonly<Record<number, AcceptRefusal>> = {
  404: "invitation-used",
  409: "sign-in-first",
};

type AcceptOf = { token: string; email: string; hasAccount: boolean; length: number };

function AcceptForm({ token, email, hasAccount, length }: AcceptOf) {
  const text = useTexts(signInTexts);
  const answers = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const { data: state } = useQuery(signInQuery);
  const [refusal, setRefusal] = useState<AcceptRefusal | null>(null);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    const { status } = await signInCall("/invitation", hasAccount ? { token } : { token, password });
    if (status !== 200) return setRefusal(acceptRefusals[status] ?? "failed");
    if (!hasAccount) invitedAddress.keep(email);
    await askWhoIsThere(answers);
    await (hasAccount ? navigate({ to: "/" }) : navigate({ to: "/sign-in", search: { chosen: "yes" } }));
  };
  /** The account gets no password: only the organisation's own sign-in opens it. */
  const acceptElsewhere = async () => {
    const { status } = await signInCall("/invitation", { token, singleSignOn: true });
    if (status !== 200) return setRefusal(acceptRefusals[status] ?? "failed");
    const begun = await beginSingleSignOn();
    if (begun !== "left") setRefusal(begun);
  };
  return (
    <form onSubmit={accept}>
      <Stack>
        {refusal !== null && (
          <Alert color="red" role="alert">
            {text(refusal)}{" "}
            {refusal === "sign-in-first" && (
              <Anchor component={Link} to="/sign-in" onClick={() => waitingInvitation.keep(token)}>
                {text("title")}
              </Anchor>
            )}
          </Alert>
        )}
        {!hasAccount && (
          <PasswordInput
            label={text("new-password", { length })}
            name="new-password"
            autoComplete="new-password"
            visibilityToggleButtonProps={{ "aria-label": text("show-password") }}
            minLength={length}
            required
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <Button type="submit">{text("accept")}</Button>
        {!hasAccount && state?.hasSingleSignOn === true && (
          <Button variant="default" onClick={acceptElsewhere}>
            {text("accept-single-sign-on")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
