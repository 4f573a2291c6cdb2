/** `bilag workers`: the processes that others may have to wait for, and a person's word that one of them is dead. */
import { alignColumns } from "../core/index.ts";
import { listWorkers, type WorkerRow } from "../db/index.ts";
import { declareWorkerDead } from "../engine/acts/declare-worker-dead.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { withHub } from "./with-hub.ts";

export const workers: Command = {
  name: "workers",
  summary: "command-workers",
  usage: '[--declare-dead WORKER --by "Name" --reason TEXT]',
  options: {
    "declare-dead": { type: "string", help: "option-declare-dead" },
    by: { type: "string", help: "option-by" },
    reason: { type: "string", help: "option-reason" },
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const name = given.text("declare-dead");
      const known = await listWorkers(hub.connection);
      if (name === undefined) {
        if (terminal.isJson) terminal.printJson({ ok: true, workers: known });
        else printWorkers(context, known);
        return 0;
      }
      const worker = workerNamed(known, name);
      const declaredBy = given.requiredText("by");
      const reason = given.requiredText("reason");
      await declareWorkerDead(hub.world, { worker, declaredBy, reason });
      if (terminal.isJson) terminal.printJson({ ok: true, workerId: worker.id });
      else terminal.print(`${worker.host}  ${worker.id}: ${terminal.text("declared-dead")}`);
      return 0;
    }),
};

/** By id, or by its machine's name where only one is left of it. */
function workerNamed(known: readonly WorkerRow[], name: string): WorkerRow {
  const fitting = known.filter(({ id, host }) => id === name.toLowerCase() || host === name);
  const [first, second] = fitting;
  if (first === undefined) throw new UsageError("worker-missing", { name }, "not-found");
  if (second !== undefined)
    throw new UsageError("name-of-several", { name, ids: fitting.map(({ id }) => id).join(", ") });
  return first;
}

const head = ["worker", "host", "last-seen", "holds-lanes", "open-postings"] as const;

function printWorkers({ terminal }: CommandContext, known: readonly WorkerRow[]): void {
  if (known.length === 0) terminal.print(terminal.text("no-workers"));
  const lines = known.map(({ id, host, seenAt, isSeen, lanes, openPostings }) => [
    id,
    host,
    `${seenAt}  ${terminal.text(isSeen ? "at-work" : "silent")}`,
    String(lanes),
    String(openPostings),
  ]);
  const table = [head.map((name) => terminal.text(name)), ...lines];
  if (known.length > 0) for (const line of alignColumns(table, new Set([3, 4]))) terminal.print(line);
}
