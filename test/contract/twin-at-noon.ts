/** A twin of its own for a test file, whose clock starts at noon of a fixed day, and the acts of its control API. */
import { type RunningTwin, startTwin } from "../../twin/start-twin.ts";
import { fetchExchange, type RecordingExchange } from "./fetch-exchange.ts";

export type TwinAtNoon = RecordingExchange & {
  twin: RunningTwin;
  /** Noon of this day is the twin's now: tests have a fixed calendar. */
  today: string;
  /** One act of the control API; throws when the twin does not know it. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  nowMs(): Promise<number>;
};

const today = "2026-03-16";

export async function startTwinAtNoon(): Promise<TwinAtNoon> {
  const startedMs = Date.now();
  const noonMs = Date.parse(`${today}T12:00:00Z`);
  const twin = await startTwin({
    port: 0,
    seed: 7,
    clock: {
      now: () => noonMs + Date.now() - startedMs,
      after: (delayMs, wake) => {
        const timer = setTimeout(wake, delayMs);
        return () => clearTimeout(timer);
      },
    },
  });
  return {
    ...fetchExchange(),
    twin,
    today,
    control: (method, path, body) => control(twin, method, path, body),
    nowMs: async () => {
      const reading = await control(twin, "GET", "/clock");
      if (typeof reading !== "object" || reading === null || !("now" in reading)) throw new Error("no clock");
      return Date.parse(String(reading.now));
    },
  };
}

async function control(twin: RunningTwin, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${twin.url}/_twin${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} /_twin${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
