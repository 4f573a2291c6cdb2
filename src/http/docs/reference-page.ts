/**
 * The API's reference as one page without a script, made from the OpenAPI document. The known viewers load themselves
 * from a content network or need a script policy of their own; this one works behind a firewall and in a text browser.
 */
import { html } from "hono/html";
import { type ProblemCode, problemTitles } from "../../texts/index.ts";
import { problemStatuses } from "../problems.ts";
import { type Html, htmlPage } from "./html-page.ts";

type Json = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { schema?: Json }>>;

type Operation = {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: readonly string[];
  parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: Json;
  }[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
  "x-bilag-acts"?: readonly string[];
};

export type ApiDocument = {
  info: { description?: string };
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Json>> };
};

type Entry = { method: string; path: string; operation: Operation };

export function referencePage(document: ApiDocument): Html {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method, path, operation })),
  );
  const tags = [...new Set(entries.map(({ operation }) => operation.tags?.[0] ?? ""))];
  const body = html`<h1>The API</h1>
<p>${document.info.description ?? ""}</p>
<p>Send your key with every request: <code>Authorization: Bearer bilag_…</code>.
The machine-readable form of this page is <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<nav>${tags.map((tag) => html`<a href="#${tag}">${tag}</a>`)}<a href="#problems">problems</a><a href="#schemas">schemas</a></nav>
${tags.map((tag) => tagSection(tag, entries))}
${problemSection()}
<h2 id="schemas">schemas</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) =>
    html`<details id="schema-${name}"><summary><code>${name}</code></summary>${jsonBlock(schema)}</details>`,
)}`;
  return htmlPage({ title: "The API", language: "en", body });
}

function tagSection(tag: string, entries: readonly Entry[]): Html {
  const own = entries.filter(({ operation }) => operation.tags?.[0] === tag);
  return html`<h2 id="${tag}">${tag}</h2>${own.map(operationSection)}`;
}

function operationSection({ method, path, operation }: Entry): Html {
  const { summary = "", description = "", parameters = [], requestBody, responses } = operation;
  return html`<h3 id="${operation.operationId}"><span class="method">${method}</span> <code>${path}</code></h3>
<p>${summary}. ${description} Needs: ${(operation["x-bilag-acts"] ?? []).join(" or ")}.</p>
${parameters.length === 0 ? "" : html`<table>${parameters.map(parameterRow)}</table>`}
${requestBody === undefined ? "" : html`<p>Sends ${contentWords(requestBody.content)}</p>`}
${Object.entries(responses).map(
  ([status, response]) => html`<p>${status}: ${contentWords(response.content ?? {})}</p>`,
)}`;
}

function parameterRow(parameter: NonNullable<Operation["parameters"]>[number]): Html {
  const { name, required = false, description = "", schema = {} } = parameter;
  return html`<tr><td><code>${name}</code></td><td>${parameter.in}${required ? ", required" : ""}</td>
<td>${description} <code>${JSON.stringify(schema)}</code></td></tr>`;
}

function contentWords(content: Content): Html[] {
  return Object.entries(content).map(([type, { schema = {} }]) => {
    const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
    return name === undefined
      ? html`<code>${type}</code>${jsonBlock(schema)}`
      : html`<code>${type}</code>: <a href="#schema-${name}">${name}</a>`;
  });
}

function jsonBlock(value: unknown): Html {
  return html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
}

function problemSection(): Html {
  const codes = Object.keys(problemStatuses) as ProblemCode[];
  const rows = codes.map(
    (code) =>
      html`<tr id="problem-${code}"><td>${problemStatuses[code]}</td><td><code>${code}</code></td><td>${problemTitles[code].en}</td></tr>`,
  );
  return html`<h2 id="problems">problems</h2><table>${rows}</table>`;
}
