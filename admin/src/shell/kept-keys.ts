/** Whether single keys are short ways, as this browser keeps it: whoever speaks to their machine would press them by speaking (WCAG 2.1.4). */
const storageKey = "bilag.keys";

export const keptKeys = {
  areOn: () => localStorage.getItem(storageKey) !== "off",
  turn: (areOn: boolean) => {
    if (areOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  },
};
