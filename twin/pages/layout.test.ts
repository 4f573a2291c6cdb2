import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenTwin, driveTwin, plainVoucher } from "../drive-twin.ts";

let twin: DrivenTwin;
beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());

describe("a page of the pretend Visma", () => {
  it("lets its own style be used, and nothing else of what stands in it", async () => {
    const companyId = await twin.companyId("Kaffebar Nord AS");
    for (const path of ["/", `/books/${companyId}`, "/books/nobody", "/connect/authorize"]) {
      const page = await fetch(twin.url + path);
      const text = await page.text();
      const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
      const hash = createHash("sha256").update(style).digest("base64");
      expect([path, page.headers.get("content-security-policy")]).toEqual([
        path,
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
      ]);
    }
  });

  it("shows what stands in the books as text", async () => {
    const companyId = await twin.companyId("Kaffebar Nord AS");
    const token = await twin.token("Kaffebar Nord AS");
    const text = `<img src=x onerror=alert(1)>"'&`;
    await twin.ask("POST", "/v2/vouchers", { token, body: { ...plainVoucher(), VoucherText: text } });
    const page = await (await fetch(`${twin.url}/books/${companyId}`)).text();
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
    expect(page).not.toContain("<img");
  });
});
