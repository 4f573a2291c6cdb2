/** Two contents, field by field, only where they differ; a field is named by its place, "payments[0].amount". */

export type ContentDifference = { field: string; sent: string; held: string };

export function contentDifferences(first: unknown, now: unknown): ContentDifference[] {
  const before = placesOf(first);
  const after = placesOf(now);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({ field, sent: before.get(field) ?? "", held: after.get(field) ?? "" }));
}

function placesOf(content: unknown, place = "", places = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(content)) {
    for (const [index, item] of content.entries()) placesOf(item, `${place}[${index}]`, places);
    return places;
  }
  if (typeof content === "object" && content !== null) {
    for (const [name, value] of Object.entries(content))
      placesOf(value, place === "" ? name : `${place}.${name}`, places);
    return places;
  }
  places.set(place, String(content));
  return places;
}
