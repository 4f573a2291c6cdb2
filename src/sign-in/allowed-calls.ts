/** The library's calls that are let through, each with the fields that it may be sent. Everything else does not exist: deny by default. */

/** `fields`: null for one without a body. */
export type AllowedCall = { method: "GET" | "POST"; path: string; fields: readonly string[] | null };

const password = ["password"] as const;
// No `trustDevice`: a browser that needs no code for a month would go on without one after everything else was changed.
const code = ["code"] as const;

const allowed: readonly AllowedCall[] = [
  { method: "POST", path: "/sign-in/email", fields: ["email", "password"] },
  {
    method: "POST",
    path: "/sign-in/social",
    // No `idToken`: whoever got hold of one would come in without state, nonce and PKCE.
    fields: ["provider", "callbackURL", "errorCallbackURL", "newUserCallbackURL"],
  },
  { method: "GET", path: "/callback/company", fields: null },
  { method: "POST", path: "/sign-out", fields: [] },
  { method: "GET", path: "/list-sessions", fields: null },
  { method: "POST", path: "/revoke-session", fields: ["token"] },
  { method: "POST", path: "/revoke-other-sessions", fields: [] },
  {
    method: "POST",
    path: "/change-password",
    fields: ["currentPassword", "newPassword", "revokeOtherSessions"],
  },
  { method: "POST", path: "/two-factor/enable", fields: password },
  { method: "POST", path: "/two-factor/disable", fields: password },
  { method: "POST", path: "/two-factor/generate-backup-codes", fields: password },
  { method: "POST", path: "/two-factor/verify-totp", fields: code },
  { method: "POST", path: "/two-factor/verify-backup-code", fields: code },
];

/** `path` is what follows the library's own prefix. */
export function allowedCall(method: string, path: string): AllowedCall | undefined {
  return allowed.find((call) => call.method === method && call.path === path);
}
