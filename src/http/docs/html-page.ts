/** The frame of our few pages: one style sheet, no script. */
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Language } from "../../core/index.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export function htmlPage(of: { title: string; language: Language; body: Html }): Html {
  return html`<!doctype html>
<html lang="${of.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${of.title} – Bilag</title>
<link rel="stylesheet" href="/api/style.css">
</head>
<body><main>${of.body}</main></body>
</html>
`;
}
