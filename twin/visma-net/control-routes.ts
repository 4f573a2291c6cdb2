/** The control API of the pretend Visma.net, under /_twin/visma-net: companies, their books, and the acts of people. */
import { Hono } from "hono";
import { z } from "zod";
import { type ControlContext, controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import type { Company } from "./company.ts";
import { batchState, companyState } from "./company-state.ts";
import { addBatchRoutes } from "./control-batches.ts";
import { booksAct, putIntoBooks, unknownCategory } from "./control-books.ts";
import { addCompanyRoutes } from "./control-companies.ts";
import { addRegisterRoutes } from "./control-registers.ts";
import type { Net } from "./net.ts";

/** Finds the company of the path and hands it on; answers 404 where there is none. */
export type WithCompany = (
  act: (c: ControlContext, company: Company) => Response | Promise<Response>,
) => (c: ControlContext) => Response | Promise<Response>;

/** Everything below stands under this. */
const controlPrefix = "/visma-net";

export function controlRoutes(net: Net): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>().basePath(controlPrefix);
  const withCompany: WithCompany = (act) => (c) => {
    const id = c.req.param("companyId") ?? "";
    const company = net.companies.get(id.toLowerCase());
    return company ? act(c, company) : notFound(c, `company ${id}`);
  };
  routes.get("/state", (c) => c.json([...net.companies.values()].map((one) => companyState(net, one))));
  addCompanyRoutes(routes, net, withCompany);
  addRegisterRoutes(routes, net, withCompany);
  addBatchRoutes(routes, net, withCompany);
  addBookRoutes(routes, net, withCompany);
  addSessionRoutes(routes, net);
  return routes;
}

function addBookRoutes(routes: Hono<TwinEnv>, net: Net, withCompany: WithCompany): void {
  routes.get(
    "/books/:companyId/journals",
    withCompany((c, company) => {
      const from = c.req.query("fromOn") ?? "";
      const to = c.req.query("toOn") ?? "9999";
      const batches = company.batches.all().filter((batch) => from <= batch.on && batch.on <= to);
      return c.json(batches.map((batch) => batchState(net, company, batch)));
    }),
  );
  routes.get(
    "/books/:companyId/accounts",
    withCompany((c, company) => c.json([...company.accounts.values()])),
  );
  routes.post(
    "/companies/:companyId/books",
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, booksAct);
      if (wanted instanceof Response) return wanted;
      const unknown = unknownCategory(company, wanted);
      return unknown ? notFound(c, `VAT category ${unknown}`) : c.json(putIntoBooks(net, company, wanted));
    }),
  );
}

/** Whether a person is signed in at Visma.net itself: what spoils a sign-in. docs/features.md N2, N3 */
function addSessionRoutes(routes: Hono<TwinEnv>, net: Net): void {
  routes.get("/sessions", (c) => c.json([...net.openSessions]));
  routes.post("/sessions", async (c) => {
    const wanted = await controlBody(c, z.strictObject({ userName: z.string() }));
    if (wanted instanceof Response) return wanted;
    const userName = wanted.userName.toLowerCase();
    if (!net.world.people.has(userName)) return notFound(c, `person ${wanted.userName}`);
    net.openSessions.add(userName);
    return c.json([...net.openSessions], 201);
  });
  routes.delete("/sessions/:userName", (c) => {
    const userName = c.req.param("userName").toLowerCase();
    return net.openSessions.delete(userName) ? c.body(null, 204) : notFound(c, `session of ${userName}`);
  });
}
