/**
 * A call's body, read by us and written anew before the library sees it. The library takes forms and marks of byte order
 * besides plain JSON: whoever counts the passwords of an account must have read the very body that is tried.
 */
import type { AllowedCall } from "./allowed-calls.ts";

/** With a mark of byte order left in its place: the request's own reader takes it away, and the parser then sees nothing of it. */
const plainUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Null where the body is no JSON object, or has a field that the call has not. */
export async function readCall(request: Request, { fields }: AllowedCall): Promise<Request | null> {
  if (fields === null) return request;
  const text = plainUtf8.decode(await request.arrayBuffer());
  const body = text === "" ? {} : objectIn(text);
  if (body === null || !Object.keys(body).every((name) => fields.includes(name))) return null;
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) });
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    // The parser says no by throwing.
    return null;
  }
}
