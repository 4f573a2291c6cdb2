/**
 * Texts as most programs write them: "é" as one letter. Some systems write it as two, "e" and an accent, and one of their files under a till
 * or run of the same name would else be another one, and booked beside it.
 */

/** The same value where nothing in it is written otherwise; else a copy (Unicode's form NFC, which looks the same everywhere). */
export function composed<Value>(value: Value): Value {
  // Copies keep the shape: only texts change, and each into the same text to whoever reads it.
  return isComposed(value) ? value : (compose(value) as Value);
}

/** Nothing below U+0300 has another form: nearly every text is done with here. */
const mayBeApart = /[\u0300-\u{10ffff}]/u;

function isComposed(value: unknown): boolean {
  if (typeof value === "string") return !mayBeApart.test(value) || value === value.normalize("NFC");
  if (Array.isArray(value)) return value.every(isComposed);
  if (value === null || typeof value !== "object") return true;
  return Object.keys(value).every((name) => isComposed(name) && isComposed(Reflect.get(value, name)));
}

function compose(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(compose);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.normalize("NFC"), compose(part)]),
  );
}
