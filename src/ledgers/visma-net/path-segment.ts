/** Ids in addresses. Characters with a meaning of their own go as `b64(…)`, which every resource takes (Visma.net §1). */

export function pathSegment(id: string): string {
  return /^[A-Za-z0-9_.~-]+$/.test(id) ? id : `b64(${Buffer.from(id).toString("base64url")})`;
}

/** The id that an address ends with: of `Location` only this is believed, since its host and scheme may be old ones. */
export function lastSegment(address: string): string {
  const path = address.split(/[?#]/)[0] ?? "";
  const segment = decodeURIComponent(path.replace(/\/+$/, "").split("/").at(-1) ?? "");
  const encoded = /^b64\(([A-Za-z0-9_-]+={0,2})\)$/i.exec(segment)?.[1];
  return encoded === undefined ? segment : Buffer.from(encoded, "base64url").toString();
}
