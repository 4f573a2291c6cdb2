/** The home page, the API's document, and its reference page: all of it from this server, nothing from elsewhere. */

import type { Context } from "hono";
import { html } from "hono/html";
import type { Api, ApiEnvironment } from "../api-environment.ts";
import { pagePolicy } from "../security-headers.ts";
import { type Html, htmlPage } from "./html-page.ts";
import { type ApiDocument, referencePage } from "./reference-page.ts";
import { styleSheet } from "./style-sheet.ts";

export function addDocs(api: Api, document: object): void {
  const text = JSON.stringify(document);
  let reference: Html | undefined;
  api.get("/api/openapi.json", (c) => c.body(text, 200, { "content-type": "application/json" }));
  api.get("/api/docs", (c) => {
    reference ??= referencePage(document as ApiDocument);
    return page(c, reference);
  });
  api.get("/api/style.css", (c) =>
    c.body(styleSheet, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600" }),
  );
  api.get("/", (c) => page(c, homePage()));
}

function page(c: Context<ApiEnvironment>, content: Html) {
  c.header("content-security-policy", pagePolicy);
  return c.html(content);
}

function homePage(): Html {
  const body = html`<h1>Bilag</h1>
<p>Books what payroll, tills, projects and timesheets produce, exactly once, with proof.</p>
<ul>
<li><a href="/api/docs">The API, described</a></li>
<li><a href="/api/openapi.json">The same as an OpenAPI 3.1 document</a></li>
</ul>`;
  return htmlPage({ title: "Bilag", language: "en", body });
}
