/**
 * The page that somebody asked for before they had signed in, to lead there afterwards. It waits in this tab's own storage: what
 * an address could carry, another site could have written, and lead people elsewhere with it.
 */
const key = "bilag.page";

export const waitingPage = {
  read: (): string | null => sessionStorage.getItem(key),
  /** An address within the app, as the router has it. The first page is where everybody lands anyway. */
  keep: (href: string): void => {
    if (href.startsWith("/") && !href.startsWith("//") && href !== "/") sessionStorage.setItem(key, href);
  },
  forget: (): void => sessionStorage.removeItem(key),
};
