/** Ids in addresses. Characters with a meaning of their own go as `b64(…)`, which every resource takes (Visma.net §1). */

/** A point, or two, would lead to the list and above it. */
export function pathSegment(id: string): string {
  return /^(?!\.\.?$)[A-Za-z0-9_.~-]+$/.test(id) ? id : `b64(${Buffer.from(id).toString("base64url")})`;
}

/** The id that an address ends with: of `Location` only this is believed, since its host and scheme may be old ones. */
export function lastSegment(address: string): string {
  const path = address.split(/[?#]/)[0] ?? "";
  const segment = decoded(path.split("/").findLast((part) => part !== "") ?? "");
  const encoded = /^b64\(([A-Za-z0-9_-]+={0,2})\)$/i.exec(segment)?.[1];
  return encoded === undefined ? segment : Buffer.from(encoded, "base64url").toString();
}

/** An address that is not written rightly names what it names all the same: the document is in the ledger by then. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
