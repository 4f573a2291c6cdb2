/** The twin's control API: what a person would do in Visma's own screens, and what a pretend Visma alone can do. */
import { AppError } from "../../core/index.ts";

export class TwinUnreachable extends Error {
  readonly url: string;
  constructor(url: string, options?: ErrorOptions) {
    super(`no twin at ${url}`, options);
    this.url = url;
  }
}

export type TwinControl = {
  url: string;
  get(path: string): Promise<unknown>;
  send(method: "POST" | "PUT" | "PATCH", path: string, body: unknown): Promise<unknown>;
};

export function twinControl(url: string): TwinControl {
  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const address = `${url}/_twin${path}`;
    const answer = await fetch(address, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    }).catch((cause: unknown) => {
      throw new TwinUnreachable(url, { cause });
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new AppError(
        "ledger-unreachable",
        `The twin refuses ${method} ${address}: ${text.slice(0, 500)}`,
      );
    return text === "" ? null : JSON.parse(text);
  }
  return { url, get: (path) => ask("GET", path), send: (method, path, body) => ask(method, path, body) };
}
