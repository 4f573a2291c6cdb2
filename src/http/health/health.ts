/** For the machines that watch over the hub: is it alive, can it work, and a few figures. No key, no names. */
import type { World } from "../../engine/world.ts";
import type { Api } from "../api-environment.ts";
import { metricsText } from "./metrics-text.ts";

export type Readiness = {
  isReady: boolean;
  /** What it still waits for, in single words ("database", "migrations"). */
  waitsFor: readonly string[];
};

/** Figures are counted at most this often, whoever asks. */
const metricsFreshMs = 10_000;

export function addHealth(api: Api, of: { world: World; readiness: () => Promise<Readiness> }): void {
  const { world } = of;
  let kept: { text: Promise<string>; countedMs: number } | undefined;
  api.get("/healthz", (c) => c.text("ok\n"));
  api.get("/readyz", async (c) => {
    const { isReady, waitsFor } = await of.readiness();
    return c.text(isReady ? "ok\n" : `waits for ${waitsFor.join(", ")}\n`, isReady ? 200 : 503);
  });
  api.get("/metrics", async (c) => {
    const nowMs = world.clock.monotonic();
    if (kept === undefined || nowMs - kept.countedMs >= metricsFreshMs)
      kept = { text: metricsText(world), countedMs: nowMs };
    const text = await kept.text.catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return c.body(text, 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}
