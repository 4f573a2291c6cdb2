/** `bilag reconcile`: a month of a link, or of all links of a company: the source, what was sent, and what the ledger holds now. */
import { findDrift, listCompanies, listLinks } from "../db/index.ts";
import { type Reconciliation, reconcileCompany, reconcileLink } from "../engine/reconcile/reconcile-link.ts";
import { settleDrift } from "../engine/watch/settle-drift.ts";
import type { World } from "../engine/world.ts";
import type { Hub } from "../open-hub.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { remediesOf } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
import { reconciliationLines } from "./reconciliation-lines.ts";
import { withHub } from "./with-hub.ts";

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ends with 0 where all is equal, 1 where anything is not. */
export const reconcile: Command = {
  name: "reconcile",
  summary: "command-reconcile",
  usage: "--link <link> --month 2026-03 | --company <company> --month 2026-03 | --settle <id> --reason TEXT",
  options: {
    link: { type: "string", help: "option-reconcile-link" },
    company: { type: "string", help: "option-company" },
    month: { type: "string", help: "option-month" },
    settle: { type: "string", help: "option-settle" },
    reason: { type: "string", help: "option-reason" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { terminal, given } = context;
      const driftId = given.text("settle");
      if (driftId !== undefined) return settle(context, hub, driftId);
      const person = await actingPerson(context, hub, "read");
      const all = await reconciled(context, hub.world, person);
      const isEqual = all.every((one) => one.isEqual);
      if (terminal.isJson) {
        const links = all.map(({ objects, ...totals }) => ({ ...totals, objects }));
        terminal.printJson({ ok: isEqual, links });
      } else {
        const remedies = remediesOf(hub.world.registry);
        for (const [index, one] of all.entries()) {
          if (index > 0) terminal.print("");
          for (const line of reconciliationLines(terminal, remedies, one)) terminal.print(line);
        }
      }
      return isEqual ? 0 : 1;
    }),
};

/** What the nightly watch found, and `bilag lanes` shows with its id, may stand: for a reason that is kept. */
async function settle(context: CommandContext, hub: Hub, driftId: string): Promise<number> {
  const { given, terminal } = context;
  const reason = given.text("reason");
  if (reason === undefined)
    throw new UsageError("argument-missing", { command: "reconcile", argument: "--reason" });
  const person = await actingPerson(context, hub, "send");
  const drift = !idPattern.test(driftId)
    ? undefined
    : await hub.world.db.inOrganisation(person.organisationId, "read drift", (trx) =>
        findDrift(trx, { ...person, driftId }),
      );
  if (drift === undefined) throw new UsageError("drift-missing-id", { name: driftId }, "not-found");
  await settleDrift(hub.world, person, { driftId, reason });
  if (terminal.isJson) terminal.printJson({ ok: true, driftId });
  else terminal.print(`${drift.finding.record ?? ""}  ${terminal.text("drift-settled")}: ${reason}`.trim());
  return 0;
}

async function reconciled(
  { given }: CommandContext,
  world: World,
  person: ActingPerson,
): Promise<readonly Reconciliation[]> {
  const month = given.text("month");
  const company = given.text("company");
  if (month === undefined)
    throw new UsageError("argument-missing", { command: "reconcile", argument: "--month" });
  if (company !== undefined) {
    const companyId = await companyNamed(world, person, company);
    return reconcileCompany(world, person, { companyId, month });
  }
  const name = given.text("link") ?? given.required(0, "--link");
  const link = await linkNamed(world, person, name);
  return [await reconcileLink(world, person, { linkId: link.id, month })];
}

/** A company that a link of the person's joins, by its name or the business system's id. */
async function companyNamed(world: World, person: ActingPerson, name: string): Promise<string> {
  const page = { ...person, after: null, limit: 10_000 };
  const fitting = await world.db.inOrganisation(person.organisationId, "read companies", async (trx) => {
    const companies = await listCompanies(trx, page);
    const links = await listLinks(trx, { ...page, companyId: null, connectionId: null });
    const isNamed = (text: string) => text.toLowerCase() === name.toLowerCase();
    return companies
      .filter((one) => one.id === name || isNamed(one.name) || isNamed(one.externalId))
      .filter((one) => links.some((link) => link.companyId === one.id));
  });
  const [first, second] = fitting;
  if (second !== undefined) {
    const ids = fitting.map((one) => one.id).join(", ");
    throw new UsageError("name-of-several", { name, ids });
  }
  if (first === undefined) throw new UsageError("company-missing", { name }, "not-found");
  return first.id;
}
