/** The parts of a link's page, in the order in which a link is set up. */
export const linkTabs = ["accounts", "settings", "schedule", "files", "preview"] as const;
export type LinkTab = (typeof linkTabs)[number];

export function linkTabOf(value: unknown): LinkTab | undefined {
  return linkTabs.find((known) => known === value);
}
