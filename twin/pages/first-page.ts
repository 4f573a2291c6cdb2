/** The first page of the twin: what each product holds, the clock, and the faults that wait to strike. */
import { html } from "hono/html";
import type { Product } from "../product.ts";
import type { World } from "../world.ts";
import { type Markup, page } from "./layout.ts";

export function firstPage(world: World, products: Product[]): Markup {
  const faults = world.faults.all();
  const clock = world.clock.reading();
  const waiting =
    faults.length === 0
      ? html`<p>No fault waits.</p>`
      : html`<table><caption>Faults</caption><thead><tr><th scope="col">Kind</th><th scope="col">On</th><th scope="col" class="amount">Seen</th><th scope="col" class="amount">Struck</th></tr></thead>
<tbody>${faults.map((set) => html`<tr><th scope="row">${set.fault.kind}</th><td>${set.on.method ?? "any"} ${set.on.path}</td><td class="amount">${set.seen}</td><td class="amount">${set.struck}</td></tr>`)}</tbody></table>`;
  return page(
    "The pretend Visma",
    html`<p class="notice">Nothing here is real: no company, no person, no money. The books live in memory and end with the process.</p>
<p>Clock: ${clock.mode}, ${clock.now}.</p>
${products.map((product) => html`<section><h2>${product.title}</h2>${product.overview()}</section>`)}
<section><h2>What goes wrong</h2>${waiting}</section>`,
  );
}
