/** Bodies within their limits: counted while they come, whatever their headers promise. */
import { AppError } from "../core/index.ts";
import { jsonDepthMax } from "./limits.ts";

/** `wholeMs`: until the last piece; `pieceMs`: until the next one, of a body that may be long. */
export type BodyLimits = { bytesMax: number } & ({ wholeMs: number } | { pieceMs: number });

/**
 * The pieces of a body; throws `too-large` as soon as they are more than allowed, and `not-valid` where they do not come: whoever
 * sends a letter a minute would hold a connection for as long as a gigabyte may take.
 */
export async function* limitedBody(request: Request, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const { bytesMax } = limits;
  const tooLarge = () => new AppError("too-large", `A body may have at most ${bytesMax} bytes here.`);
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  if (request.body === null) return;
  const reader = request.body.getReader();
  let isLate = false;
  // Ends the read under way as if the body were over.
  const giveUp = () => {
    isLate = true;
    void reader.cancel().catch(() => {});
  };
  const isWhole = "wholeMs" in limits;
  let timer = isWhole ? setTimeout(giveUp, limits.wholeMs) : undefined;
  let bytes = 0;
  try {
    for (;;) {
      if (!isWhole) timer = setTimeout(giveUp, limits.pieceMs);
      const { done, value } = await reader.read();
      // What is done with a piece takes its own time.
      if (!isWhole) clearTimeout(timer);
      if (isLate) throw new AppError("not-valid", "The body did not come in time.");
      if (done) return;
      bytes += value.byteLength;
      if (bytes > bytesMax) throw tooLarge();
      yield value;
    }
  } finally {
    clearTimeout(timer);
    // What its sender has broken off cannot be called off any more.
    await reader.cancel().catch(() => {});
  }
}

/** The JSON value of a body. `not-valid` when it is none, nested more deeply than anything we take, or of more values. */
export async function readJsonBody(
  request: Request,
  limits: BodyLimits & { valuesMax: number },
): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "application/json";
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw unreadable(`The content type is ${type}.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of limitedBody(request, limits)) pieces.push(piece);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
    const unfit = beyondBounds(text, limits.valuesMax);
    if (unfit !== null) throw unreadable(unfit);
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
const comma = 0x2c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/**
 * Counts brackets and commas outside of texts, before anything walks the value; null where they are within bounds. By hand: a
 * pattern would run out of stack on a long text.
 */
function beyondBounds(text: string, valuesMax: number): string | null {
  let depth = 0;
  let commas = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isInText && unit === backslash) index += 1;
    else if (unit === quote) isInText = !isInText;
    else if (isInText) continue;
    else if (unit === comma) commas += 1;
    else if (openers.has(unit)) depth += 1;
    else if (closers.has(unit)) depth -= 1;
    if (depth > jsonDepthMax) return `It is nested more than ${jsonDepthMax} deep.`;
  }
  return commas > valuesMax ? `It holds more than ${valuesMax} values.` : null;
}
