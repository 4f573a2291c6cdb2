/** The try-out: a pretend Visma, a sample company per integration, everything sent, and one table of what became of it. */
import type { Config } from "../../config.ts";
import { acts } from "../../core/index.ts";
import { withSessionLock } from "../../db/index.ts";
import { createApiKey } from "../../engine/acts/people.ts";
import type { Hub } from "../../open-hub.ts";
import type { CommandContext, Listening } from "../command.ts";
import { freePort } from "../free-port.ts";
import { openStorageAloud } from "../open-parts.ts";
import { type Role, type RunningHub, runHub } from "../running-hub.ts";
import { Stopped, untilStopped } from "../stopped.ts";
import { summarise } from "../summarise.ts";
import { defaultTwinPort } from "../twin.ts";
import { setUpTryOut, tryOutActor, tryOutOwner } from "./set-up-try-out.ts";
import { tryOutStorage } from "./try-out-storage.ts";
import { type TwinControl, twinControl } from "./twin-control.ts";
import { twinEndpoints } from "./twin-products.ts";

/** The twin is for this machine alone: it lets everyone in. */
const hostname = "127.0.0.1";

export async function startTryOut(context: CommandContext, role: Role): Promise<number> {
  const { parts, terminal, given, stop } = context;
  const config = parts.config();
  const isOnce = given.isSet("once");
  const opened: { close(): Promise<void> }[] = [];
  try {
    const twin = await openTwin(context, config, opened);
    const storage = await openStorageAloud(parts, config, terminal);
    opened.push({ close: () => storage.stop() });
    const beside = await tryOutStorage({ parts, config, storage, twin });
    const port = await portFor(context, config, isOnce);
    const listensOn = given.text("host") ?? hostname;
    const running = await runHub(parts, {
      config,
      storage: beside,
      role,
      port,
      hostname: listensOn,
      isSilent: isOnce,
      onBuild: () => terminal.step("building-pages"),
      twinEndpoints: twinEndpoints(twin.url),
      prepare: (hub) => prepare(context, hub, twin),
    });
    opened.push({ close: () => running.stop() });
    const sending = summarise(context, running, [tryOutActor.organisationId]);
    if (isOnce) return await sending;
    await sending.catch(unlessStopping);
    await tellAddresses(context, running, twin);
    terminal.step("ready");
    await untilStopped(stop);
    terminal.step("stopping");
    return 0;
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}

/** A hub that was to run on may be stopped before all is sent: the next start goes on from there. */
function unlessStopping(error: unknown): void {
  if (!(error instanceof Stopped)) throw error;
}

/** The one that BILAG_TWIN_URL names, or one of our own for as long as we run. */
async function openTwin(
  { parts, terminal }: CommandContext,
  config: Config,
  opened: { close(): Promise<void> }[],
): Promise<TwinControl> {
  terminal.note(terminal.text("nothing-real"));
  if (config.twinUrl !== undefined) {
    const twin = twinControl(config.twinUrl);
    await twin.get("/companies");
    return twin;
  }
  terminal.step("starting-twin");
  const twin: Listening = await parts.startTwin({ port: await freePort(defaultTwinPort, hostname), seed: 1 });
  opened.push(twin);
  return twinControl(twin.url);
}

async function portFor({ terminal }: CommandContext, config: Config, isOnce: boolean): Promise<number> {
  // Nothing listens in a run that ends by itself, so the address may be the same whoever has the port.
  if (isOnce) return config.port;
  const port = await freePort(config.port, hostname);
  if (port !== config.port && config.port !== 0)
    terminal.note(terminal.text("other-port", { port: config.port, other: port }));
  return port;
}

/** Two hubs of one try-out that start at once would make the sample company twice. */
async function prepare({ terminal }: CommandContext, hub: Hub, twin: TwinControl): Promise<void> {
  if (hub.sendingStoppedBecause !== null) terminal.note(terminal.text("sending-off"));
  await withSessionLock(hub.connection, "set up the try-out", () =>
    setUpTryOut(hub.world, { twin, terminal }),
  );
}

/** With a key, so that the reference page can be tried at once; it opens nothing but the pretend company. */
async function tellAddresses(
  { terminal }: CommandContext,
  { api, hub }: RunningHub,
  twin: TwinControl,
): Promise<void> {
  const print = terminal.isJson ? terminal.note : terminal.print;
  if (api !== null) {
    const { key } = await createApiKey(hub.world, tryOutActor, { name: "try-out", scopes: acts });
    if (api.hasPages) {
      const password = Buffer.from(hub.world.ids.bytes(12)).toString("base64url");
      await api.signIn.setPassword({ ...tryOutOwner, organisationId: tryOutActor.organisationId, password });
      print(`${terminal.text("web-app")}: ${api.url}/`);
      print(`${terminal.text("web-app-sign-in")}: ${tryOutOwner.email}  ${password}`);
    }
    print(`${terminal.text("api-reference")}: ${api.url}/api/docs`);
    print(`${terminal.text("api-key")}: ${key}`);
  }
  print(`${terminal.text("pretend-books")}: ${twin.url}/`);
}
