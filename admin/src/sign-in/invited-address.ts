/** The address of whoever has just accepted an invitation, for the sign-in that comes next. In this tab's own storage: no page's address carries it. */
const key = "bilag.invited";

export const invitedAddress = {
  read: (): string => sessionStorage.getItem(key) ?? "",
  keep: (email: string): void => sessionStorage.setItem(key, email),
  forget: (): void => sessionStorage.removeItem(key),
};
