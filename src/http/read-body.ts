/** Bodies within their limits: counted while they come, whatever their headers promise. */
import { AppError } from "../core/index.ts";
import { jsonDepthMax } from "./limits.ts";

/** The pieces of a body; throws `too-large` as soon as they are more than allowed. */
export async function* limitedBody(request: Request, bytesMax: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new AppError("too-large", `A body may have at most ${bytesMax} bytes here.`);
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  if (request.body === null) return;
  let bytes = 0;
  for await (const piece of request.body) {
    bytes += piece.byteLength;
    if (bytes > bytesMax) throw tooLarge();
    yield piece;
  }
}

/** The JSON value of a body. `not-valid` when it is none, or nested more deeply than anything we take. */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "application/json";
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw unreadable(`The content type is ${type}.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of limitedBody(request, bytesMax)) pieces.push(piece);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
    if (isDeeperThan(jsonDepthMax, text)) throw unreadable(`It is nested more than ${jsonDepthMax} deep.`);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable("It is not JSON in UTF-8.");
  }
}

function unreadable(why: string): AppError {
  return new AppError("not-valid", `The body cannot be read. ${why}`, [
    { code: "json-unreadable", severity: "error", field: "body" },
  ]);
}

const quote = 0x22;
const backslash = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** Counts brackets outside of texts, before anything walks the value. By hand: a pattern would run out of stack on a long text. */
function isDeeperThan(depthMax: number, text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isInText && unit === backslash) index += 1;
    else if (unit === quote) isInText = !isInText;
    else if (!isInText && openers.has(unit)) depth += 1;
    else if (!isInText && closers.has(unit)) depth -= 1;
    if (depth > depthMax) return true;
  }
  return false;
}
