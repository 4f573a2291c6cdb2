/** The pretend books as pages: companies, journals, one journal with its rows. For people who try the twin out. */
import { Hono } from "hono";
import { html } from "hono/html";
import type { TwinEnv } from "../http.ts";
import { amountText, type Markup, page } from "../pages/layout.ts";
import { statusOf } from "./batch-status.ts";
import type { Batch, Company } from "./company.ts";
import { batchState } from "./company-state.ts";
import type { Net } from "./net.ts";

/** The newest journals a page shows. */
const shownMax = 200;

export function companiesOverview({ companies }: Net): Markup {
  const rows = [...companies.values()].map(
    (company) => html`<tr><th scope="row"><a href="/books/visma-net/${company.id}">${company.name}</a></th>
<td>${company.countryCode}</td><td>${company.corporateIdentityNumber}</td><td><code>${company.id}</code></td>
<td class="amount">${company.batches.count()}</td></tr>`,
  );
  return html`<table><caption>Companies in the pretend Visma.net ERP</caption>
<thead><tr><th scope="col">Company</th><th scope="col">Country</th><th scope="col">Organisation number</th><th scope="col">Tenant id</th><th scope="col" class="amount">Journals</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

export function booksPages(net: Net): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  routes.get("/books/visma-net/:companyId", (c) => {
    const company = net.companies.get(c.req.param("companyId"));
    return company ? c.html(companyPage(net, company)) : c.html(missing("company"), 404);
  });
  routes.get("/books/visma-net/:companyId/journals/:module/:number", (c) => {
    const company = net.companies.get(c.req.param("companyId"));
    const { module, number } = c.req.param();
    const batch = company?.batches.all().find((one) => one.module === module && one.number === number);
    return company && batch ? c.html(journalPage(net, company, batch)) : c.html(missing("journal"), 404);
  });
  return routes;
}

function companyPage(net: Net, company: Company): Markup {
  const batches = company.batches.all();
  const rows = batches
    .slice(-shownMax)
    .reverse()
    .map((batch) => {
      const { debitMinor, creditMinor } = batchState(net, company, batch);
      return html`<tr><th scope="row"><a href="/books/visma-net/${company.id}/journals/${batch.module}/${batch.number}">${batch.module} ${batch.number}</a></th>
<td>${batch.on}</td><td>${batch.periodId}</td><td>${batch.description}</td><td>${statusOf(batch, net.world.clock.now())}</td>
<td class="amount">${amountText(debitMinor)}</td><td class="amount">${amountText(creditMinor)}</td></tr>`;
    });
  const closed = company.periods.filter((period) => period.isClosed || !period.isActive);
  return page(
    company.name,
    html`<p><a href="/">All companies</a></p><p>${company.currencyCode}. ${closed.length === 0 ? "All periods are open" : `Not open: ${closed.map((period) => period.id).join(", ")}`}.</p>
<table><caption>${batches.length} journals${batches.length > shownMax ? `, the last ${shownMax}` : ""}</caption>
<thead><tr><th scope="col">Number</th><th scope="col">Date</th><th scope="col">Period</th><th scope="col">Text</th><th scope="col">Status</th><th scope="col" class="amount">Debit</th><th scope="col" class="amount">Credit</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  );
}

function journalPage(net: Net, company: Company, batch: Batch): Markup {
  const state = batchState(net, company, batch);
  const rows = state.rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.account} ${company.accounts.get(row.account)?.description ?? ""}</th><td>${row.text ?? ""}</td>
<td>${row.reference ?? ""}</td><td>${row.vatCategory ?? ""}</td><td>${Object.entries(row.dimensions)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}</td>
<td class="amount">${row.debitMinor ? amountText(row.debitMinor) : ""}</td><td class="amount">${row.creditMinor ? amountText(row.creditMinor) : ""}</td></tr>`,
  );
  return page(
    `Journal ${batch.module} ${batch.number}`,
    html`<p><a href="/books/visma-net/${company.id}">${company.name}</a></p>
<p>${state.on}, period ${state.period}, ${state.status}. ${state.description}</p>
<table><caption>Rows, in ${state.currency}</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Text</th><th scope="col">Reference</th><th scope="col">VAT category</th><th scope="col">Dimensions</th><th scope="col" class="amount">Debit</th><th scope="col" class="amount">Credit</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row" colspan="5">Sum</th><td class="amount">${amountText(state.debitMinor)}</td><td class="amount">${amountText(state.creditMinor)}</td></tr></tfoot></table>`,
  );
}

function missing(what: string): Markup {
  return page(`There is no such ${what}`, html`<p><a href="/">All companies</a></p>`);
}
