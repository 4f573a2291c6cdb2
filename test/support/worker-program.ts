/** A worker as a process of its own: what the tests with real processes start, kill and freeze. */

import { noEdges } from "../../src/db/edges.ts";
import { openDatabase } from "../../src/db/index.ts";
import { normalPace } from "../../src/engine/pace.ts";
import { startEngine } from "../../src/engine/start-engine.ts";
import { emptyMemory } from "../../src/engine/world.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { httpClient } from "../../src/lib/http-client.ts";
import { randomIds } from "../../src/lib/ids.ts";
import { jsonLog } from "../../src/lib/log.ts";
import { outboundClient } from "../../src/lib/outbound-client.ts";
import { sealerWith } from "../../src/lib/seal.ts";
import { loadRegistry } from "../../src/registry.ts";
import type { WorkerOrder } from "./worker-process.ts";

const order: WorkerOrder = JSON.parse(process.argv[2] ?? "{}");
const ids = randomIds(systemClock);
const engine = await startEngine(
  {
    clock: systemClock,
    pause: (waitMs) => new Promise((resolve) => setTimeout(resolve, waitMs)),
    ids,
    db: openDatabase({ connection: order.connection, connectionsMax: 6 }),
    http: httpClient(),
    outbound: outboundClient([]),
    edges: noEdges,
    log: jsonLog("error"),
    sealer: sealerWith([Buffer.from(order.secretKey, "hex")]),
    registry: await loadRegistry(),
    pace: { ...normalPace, ...order.pace },
    endpoint: () => order.endpoint,
    redirectUrl: order.redirectUrl,
    installationId: order.installationId,
    workerId: ids.next(),
    isOnlyHub: false,
    wake: () => {},
    folders: null,
    memory: emptyMemory(),
  },
  { connection: order.connection, doesDrain: true, tickMs: 200 },
);
process.once("SIGTERM", () => {
  engine.stop().then(() => process.exit(0));
});
process.stdout.write("ready\n");
