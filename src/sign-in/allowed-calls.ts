/** The library's calls that are let through. All others do not exist: deny by default. */
const allowed: readonly { method: "GET" | "POST"; path: RegExp }[] = [
  { method: "POST", path: /^\/sign-in\/email$/ },
  { method: "POST", path: /^\/sign-in\/social$/ },
  { method: "GET", path: /^\/callback\/company$/ },
  { method: "POST", path: /^\/sign-out$/ },
  { method: "GET", path: /^\/list-sessions$/ },
  { method: "POST", path: /^\/(revoke-session|revoke-other-sessions)$/ },
  { method: "POST", path: /^\/change-password$/ },
  {
    method: "POST",
    path: /^\/two-factor\/(enable|disable|verify-totp|verify-backup-code|generate-backup-codes)$/,
  },
];

/** `path` is what follows the library's own prefix. */
export function isAllowedCall(method: string, path: string): boolean {
  return allowed.some((call) => call.method === method && call.path.test(path));
}
