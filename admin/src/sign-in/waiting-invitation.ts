/**
 * The invitation to come back to after signing in. It waits in this tab's own storage: no address carries it, so no server,
 * no provider of a sign-in and no referrer sees it, and it can lead to the invitation's page and to nowhere else.
 */
const key = "bilag.invitation";

export const waitingInvitation = {
  read: (): string | null => sessionStorage.getItem(key),
  keep: (token: string): void => sessionStorage.setItem(key, token),
  forget: (): void => sessionStorage.removeItem(key),
};
