/** `bilag start`: the hub. With nothing configured it is a try-out. */
import { listOrganisations } from "../db/index.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { freePort } from "./free-port.ts";
import { openStorageAloud } from "./open-parts.ts";
import { type Role, type RunningHub, runHub } from "./running-hub.ts";
import { untilStopped } from "./stopped.ts";
import { summarise } from "./summarise.ts";
import { startTryOut } from "./try-out/start-try-out.ts";
import { twinEndpoints } from "./try-out/twin-products.ts";

export const start: Command = {
  name: "start",
  summary: "command-start",
  usage: "[--once] [--role web|worker|all] [--host ADDRESS]",
  options: {
    once: { type: "boolean", help: "option-once" },
    role: { type: "string", help: "option-role" },
    host: { type: "string", help: "option-host" },
  },
  run: (context) =>
    context.parts.config().isTryOut ? startTryOut(context, roleOf(context)) : startHub(context),
};

function roleOf({ given }: CommandContext): Role {
  const role = given.text("role") ?? "all";
  if (role !== "web" && role !== "worker" && role !== "all") throw new UsageError("role-unknown", { role });
  return role;
}

async function startHub(context: CommandContext): Promise<number> {
  const { parts, terminal, given, stop } = context;
  const config = parts.config();
  const isOnce = given.isSet("once");
  const hostname = given.text("host") ?? "127.0.0.1";
  const isServing = !isOnce && roleOf(context) !== "worker";
  const port = isServing ? await freePort(config.port, hostname) : config.port;
  if (config.port !== 0 && port !== config.port)
    throw new UsageError("port-taken", { port: config.port }, "not-valid");
  const storage = await openStorageAloud(parts, config, terminal);
  let running: RunningHub | undefined;
  try {
    running = await runHub(parts, {
      config,
      storage,
      role: roleOf(context),
      port,
      hostname,
      isSilent: isOnce,
      // Companies that are tried out beside the living ones.
      ...(config.twinUrl === undefined ? {} : { twinEndpoints: twinEndpoints(config.twinUrl) }),
      onBuild: () => terminal.step("building-pages"),
      prepare: async (hub) => {
        if (hub.sendingStoppedBecause !== null) terminal.note(terminal.text("sending-off"));
      },
    });
    if (isOnce) return await summarise(context, running, await organisationsOf(running));
    if (running.api !== null) {
      if (running.api.hasPages) terminal.note(`${terminal.text("web-app")}: ${running.api.url}/`);
      terminal.note(`${terminal.text("api-reference")}: ${running.api.url}/api/docs`);
    }
    terminal.step("ready");
    await untilStopped(stop);
    terminal.step("stopping");
    return 0;
  } finally {
    await running?.stop();
    await storage.stop();
  }
}

async function organisationsOf({ hub }: RunningHub): Promise<string[]> {
  return (await listOrganisations(hub.connection)).map((organisation) => organisation.id);
}
