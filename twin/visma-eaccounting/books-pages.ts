/** The pretend books as pages: companies, vouchers, one voucher with its rows. For people who try the twin out. */
import { Hono } from "hono";
import { html } from "hono/html";
import type { TwinEnv } from "../http.ts";
import { amountText, type Markup, page } from "../pages/layout.ts";
import type { Company, Voucher } from "./company.ts";
import { voucherState } from "./company-state.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { numberAndSeries } from "./voucher-endpoints.ts";

/** The newest vouchers a page shows. */
const shownMax = 200;

export function companiesOverview({ companies }: Eaccounting): Markup {
  const rows = [...companies.values()].map(
    (company) => html`<tr><th scope="row"><a href="/books/${company.id}">${company.name}</a></th>
<td>${company.countryCode}</td><td>${company.corporateIdentityNumber}</td><td>${lockText(company)}</td>
<td class="amount">${company.vouchers.all().length}</td></tr>`,
  );
  return html`<table><caption>Companies in the pretend Visma eAccounting</caption>
<thead><tr><th scope="col">Company</th><th scope="col">Country</th><th scope="col">Organisation number</th><th scope="col">Locked</th><th scope="col" class="amount">Vouchers</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

export function booksPages({ companies }: Eaccounting): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  routes.get("/books/:companyId", (c) => {
    const company = companies.get(c.req.param("companyId"));
    return company ? c.html(companyPage(company)) : c.html(missing("company"), 404);
  });
  routes.get("/books/:companyId/vouchers/:voucherId", (c) => {
    const company = companies.get(c.req.param("companyId"));
    const voucher = company?.vouchers.get(c.req.param("voucherId"));
    return company && voucher ? c.html(voucherPage(company, voucher)) : c.html(missing("voucher"), 404);
  });
  return routes;
}

function companyPage(company: Company): Markup {
  const vouchers = company.vouchers.all();
  const newest = vouchers.slice(-shownMax).reverse();
  const rows = newest.map((voucher) => {
    const { debitMinor, creditMinor } = voucherState(company, voucher);
    return html`<tr><th scope="row"><a href="/books/${company.id}/vouchers/${voucher.id}">${numberAndSeries(voucher)}</a></th>
<td>${voucher.on}</td><td>${voucher.text}</td><td>${voucher.origin}</td>
<td class="amount">${amountText(debitMinor)}</td><td class="amount">${amountText(creditMinor)}</td></tr>`;
  });
  return page(
    company.name,
    html`<p><a href="/">All companies</a></p><p>${company.currencyCode}. ${lockText(company)}.</p>
<ul>${company.fiscalYears.map((year) => html`<li>Fiscal year ${year.startOn} to ${year.endOn}${year.isLocked ? ", locked" : ""}</li>`)}</ul>
<table><caption>${vouchers.length} vouchers${vouchers.length > shownMax ? `, the newest ${shownMax}` : ""}</caption>
<thead><tr><th scope="col">Number</th><th scope="col">Date</th><th scope="col">Text</th><th scope="col">Made by</th><th scope="col" class="amount">Debit</th><th scope="col" class="amount">Credit</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  );
}

function voucherPage(company: Company, voucher: Voucher): Markup {
  const state = voucherState(company, voucher);
  const chart = company.accounts.get(voucher.fiscalYearId);
  const rows = state.rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.account} ${chart?.get(row.account)?.name ?? ""}</th><td>${row.text ?? ""}</td>
<td>${row.vatCode ?? ""}${row.isAutomatic ? "added by the server" : ""}</td><td>${row.costCenterItems.map((item) => `${item.shortName} ${item.name}`).join(", ")} ${row.project ?? ""}</td>
<td class="amount">${row.debitMinor ? amountText(row.debitMinor) : ""}</td><td class="amount">${row.creditMinor ? amountText(row.creditMinor) : ""}</td></tr>`,
  );
  return page(
    `Voucher ${state.numberAndSeries}`,
    html`<p><a href="/books/${company.id}">${company.name}</a></p><p>${state.on}. ${state.text}</p>
<table><caption>Rows, in ${company.currencyCode}</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Text</th><th scope="col">VAT code</th><th scope="col">Cost center, project</th><th scope="col" class="amount">Debit</th><th scope="col" class="amount">Credit</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row" colspan="4">Sum</th><td class="amount">${amountText(state.debitMinor)}</td><td class="amount">${amountText(state.creditMinor)}</td></tr></tfoot></table>`,
  );
}

function lockText(company: Company): string {
  const years = company.fiscalYears.filter((year) => year.isLocked).map((year) => year.startOn.slice(0, 4));
  const day = company.lockedTo ? `Locked to ${company.lockedTo}` : "Open";
  return years.length > 0 ? `${day}, locked years ${years.join(", ")}` : day;
}

function missing(what: string): Markup {
  return page(`There is no such ${what}`, html`<p><a href="/">All companies</a></p>`);
}
