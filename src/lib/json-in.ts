/** Undefined when the text is not whole JSON: HTML of a gateway, a cut-off body, nothing at all. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The caller tells a broken answer from a refusal; why it does not parse makes no difference.
    return undefined;
  }
}
