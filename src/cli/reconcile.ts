/** `bilag reconcile`: a month of a link, or of all links of a company: the source, what was sent, and what the ledger holds now. */
import { listCompanies, listLinks } from "../db/index.ts";
import { type Reconciliation, reconcileCompany, reconcileLink } from "../engine/reconcile/reconcile-link.ts";
import type { World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { remedyBooks } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
import { reconciliationLines } from "./reconciliation-lines.ts";
import { withHub } from "./with-hub.ts";

/** Ends with 0 where all is equal, 1 where anything is not. */
export const reconcile: Command = {
  name: "reconcile",
  summary: "command-reconcile",
  usage: "--link <link> --month 2026-03 | --company <company> --month 2026-03",
  options: {
    link: { type: "string", help: "option-reconcile-link" },
    company: { type: "string", help: "option-company" },
    month: { type: "string", help: "option-month" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { terminal } = context;
      const person = await actingPerson(context, hub, "read");
      const all = await reconciled(context, hub.world, person);
      const isEqual = all.every((one) => one.isEqual);
      if (terminal.isJson) {
        const links = all.map(({ objects, ...totals }) => ({ ...totals, objects }));
        terminal.printJson({ ok: isEqual, links });
      } else {
        const books = remedyBooks(hub.world.registry);
        for (const [index, one] of all.entries()) {
          if (index > 0) terminal.print("");
          for (const line of reconciliationLines(terminal, books, one)) terminal.print(line);
        }
      }
      return isEqual ? 0 : 1;
    }),
};

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
