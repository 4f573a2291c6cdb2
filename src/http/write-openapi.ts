/** Writes openapi.json, or with --check says that it is not what the code describes. */
import { readFile, writeFile } from "node:fs/promises";
import { OpenAPIHono } from "@hono/zod-openapi";
import { loadRegistry } from "../registry.ts";
import type { ApiEnvironment } from "./api-environment.ts";
import { describeRoute, openapiDocument } from "./openapi-document.ts";
import { routes } from "./routes.ts";

const file = new URL("../../openapi.json", import.meta.url);

const api = new OpenAPIHono<ApiEnvironment>();
for (const route of routes) describeRoute(api, route);
const text = `${JSON.stringify(openapiDocument(api, await loadRegistry()), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  await writeFile(file, text);
} else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
  console.error(
    "openapi.json is not what src/http describes. Run: node src/http/write-openapi.ts, and commit the file.",
  );
  process.exitCode = 1;
}
