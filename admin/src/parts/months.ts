/** The months and years to choose from. */

/** From 01 to 12, each as the language calls it. */
export function monthNames(locale: string): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, "0"),
    label: name.format(new Date(Date.UTC(2024, index, 1))),
  }));
}

const yearsBack = 10;

/** Ten years back and one ahead, the newest first; and the chosen one, which an address may have named. */
export function yearsAround(now: number, chosen: number): number[] {
  const first = Math.min(now - yearsBack, chosen);
  const last = Math.max(now + 1, chosen);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
