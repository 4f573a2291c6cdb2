/**
 * The first single sign-on of an account. The provider knows who its people are; a password was chosen by whoever held an
 * invitation, which may have been made by anybody who knew the address. So the account becomes the provider's: what was
 * there before (password, second factor, sessions) would leave a stranger inside it.
 */
import type { BetterAuthOptions } from "better-auth";

type Hooks = NonNullable<BetterAuthOptions["databaseHooks"]>;

export function takeOverAccount(providerId: string): Hooks {
  return {
    account: {
      create: {
        before: async (account, context) => {
          if (account.providerId !== providerId || context === null) return;
          const { internalAdapter, adapter } = context.context;
          const { userId } = account;
          await internalAdapter.deleteAccounts(userId);
          await internalAdapter.deleteUserSessions(userId);
          await adapter.deleteMany({ model: "twoFactor", where: [{ field: "userId", value: userId }] });
          await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
          // Nothing is asked of the provider later: its tokens need no place where somebody could find them.
          return { data: { accessToken: null, refreshToken: null, idToken: null } };
        },
      },
    },
  };
}
