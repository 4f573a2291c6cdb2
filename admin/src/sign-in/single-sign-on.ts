/** The sign-in of the person's own organisation: a page elsewhere, which leads back with a session, or with why there is none. */
import { signInCall } from "../api/sign-in.ts";

/** Leaves this page; else why not. */
export async function beginSingleSignOn(): Promise<"left" | "too-often" | "sso-failed"> {
  const answer = await signInCall("/sign-in/social", { provider: "company", callbackURL: "/" }).catch(
    () => null,
  );
  const url = answer?.body.url;
  if (typeof url !== "string") return answer?.status === 429 ? "too-often" : "sso-failed";
  window.location.assign(url);
  return "left";
}

export type SingleSignOnRefusal =
  | "sso-cancelled"
  | "sso-unknown"
  | "sso-unproven"
  | "sso-over"
  | "sso-failed";

/** What the address of the sign-in page says after a sign-in elsewhere that let nobody in, by OpenID Connect and by our library. */
const refusals: Readonly<Record<string, SingleSignOnRefusal>> = {
  access_denied: "sso-cancelled",
  login_required: "sso-cancelled",
  interaction_required: "sso-cancelled",
  consent_required: "sso-cancelled",
  signup_disabled: "sso-unknown",
  account_not_linked: "sso-unknown",
  email_not_found: "sso-unproven",
  email_not_verified: "sso-unproven",
  state_not_found: "sso-over",
  state_mismatch: "sso-over",
  state_invalid: "sso-over",
  nonce_binding_missing: "sso-over",
  please_restart_the_process: "sso-over",
};

/** Anything else is the provider's own trouble. Never the words themselves: anybody can write an address. */
export function singleSignOnRefusal(error: string): SingleSignOnRefusal {
  return refusals[error] ?? "sso-failed";
}
