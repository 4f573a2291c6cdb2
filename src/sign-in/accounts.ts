/** Accounts of the sign-in library: one for each address, with a password of its person's choosing. */
import type { SignInLibrary } from "./sign-in-library.ts";

export type Account = { userId: string; hasPassword: boolean };

export async function accountOf(library: SignInLibrary, email: string): Promise<Account | null> {
  const { internalAdapter } = await library.$context;
  const held = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  if (held === null) return null;
  const hasPassword = held.accounts.some((account) => account.providerId === "credential");
  return { userId: held.user.id, hasPassword };
}

/** Without a password nobody enters it, until a single sign-on takes it over. */
export async function makeAccount(
  library: SignInLibrary,
  of: { email: string; name: string; password: string | undefined },
): Promise<Account> {
  const { internalAdapter, password } = await library.$context;
  const user = await internalAdapter.createUser(
    { email: of.email.toLowerCase(), name: of.name, emailVerified: true },
    { method: "email-password" },
  );
  if (of.password === undefined) return { userId: user.id, hasPassword: false };
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: await password.hash(of.password),
  });
  return { userId: user.id, hasPassword: true };
}

/** Every session that there was ends. */
export async function changePassword(
  library: SignInLibrary,
  { userId, password: chosen }: { userId: string; password: string },
): Promise<void> {
  const { internalAdapter, password } = await library.$context;
  await internalAdapter.updatePassword(userId, await password.hash(chosen));
  await internalAdapter.deleteUserSessions(userId);
}
