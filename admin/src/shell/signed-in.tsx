/** Everything behind the sign-in: who is there, for which organisation, and the frame around the pages. */
import { Alert, Center, Loader } from "@mantine/core";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { caller } from "../api/client.ts";
import { type OwnOrganisation, type SignInState, signInState } from "../api/sign-in.ts";
import { waitingInvitation } from "../sign-in/waiting-invitation.ts";
import { waitingPage } from "../sign-in/waiting-page.ts";
import { useTexts } from "../texts/use-texts.ts";
import { Frame } from "./frame.tsx";
import { shellTexts } from "./shell-texts.ts";

export const signInQuery = {
  queryKey: ["sign-in"],
  queryFn: () => signInState(caller.organisation),
  staleTime: 60_000,
};

/** Asked anew and waited for. What is known, or on its way still, says that nobody is there, and leads back to the sign-in. */
export async function askWhoIsThere(answers: QueryClient): Promise<void> {
  await answers.cancelQueries(signInQuery);
  await answers.fetchQuery({ ...signInQuery, staleTime: 0 });
}

export function SignedIn() {
  const text = useTexts(shellTexts);
  const { data, isError } = useQuery(signInQuery);
  const [wanted, setWanted] = useState(waitingPage.read);
  if (isError)
    return (
      <Center mih="60vh">
        <Alert role="alert">{text("server-unreachable")}</Alert>
      </Center>
    );
  if (data === undefined)
    return (
      <Center mih="60vh">
        <Loader aria-label={text("loading")} />
      </Center>
    );
  if (data.person === null) return <ToSignIn />;
  const invitation = waitingInvitation.read();
  if (invitation !== null)
    return <Navigate to="/invitation" search={{}} hash={`token=${invitation}`} replace />;
  if (wanted !== null) return <BackTo href={wanted} onArrival={() => setWanted(null)} />;
  const organisation = enteredOf(data);
  if (organisation === null)
    return (
      <Center mih="60vh">
        <Alert>{text("no-organisation")}</Alert>
      </Center>
    );
  return (
    <Frame organisation={organisation} hasOthers={data.hasOtherOrganisations}>
      <Outlet key={organisation.id} />
    </Frame>
  );
}

/** Keeps where they wanted to go. As it was at first: the address changes while this still stands. */
function ToSignIn() {
  const href = useLocation({ select: (location) => location.href });
  const [wanted] = useState(href);
  useEffect(() => waitingPage.keep(wanted), [wanted]);
  return <Navigate to="/sign-in" />;
}

function BackTo({ href, onArrival }: { href: string; onArrival(): void }) {
  const router = useRouter();
  useEffect(() => {
    waitingPage.forget();
    router.history.replace(href);
    onArrival();
  }, [href, router, onArrival]);
  return null;
}

/** From now on each call names it. */
function enteredOf({ organisation }: SignInState): OwnOrganisation | null {
  if (organisation !== null && organisation.id !== caller.organisation) caller.enter(organisation.id);
  return organisation;
}
