import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;

const ask = (method: string, path: string, body?: unknown) => twin.ask(method, `/v2${path}`, { token, body });
const report = {
  ContentType: "application/pdf",
  FileName: "z17.pdf",
  Data: Buffer.from("Z 17").toString("base64"),
};
const upload = async () => at((await ask("POST", "/attachments", report)).body, "Id");
const yearId = async () => at(rowsOf(await ask("GET", "/fiscalyears"))[1], "Id");

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
});

// visma-facts §4, attachments
describe("an attachment", () => {
  it("is uploaded first and waits unmatched", async () => {
    const made = await ask("POST", "/attachments", report);
    expect(made).toMatchObject({
      status: 201,
      body: { FileName: "z17.pdf", AttachmentStatus: 1, DocumentId: null },
    });
    expect(rowsOf(await ask("GET", "/attachments?includeMatched=false"))).toHaveLength(1);
    const id = at(made.body, "Id");
    expect(at((await ask("GET", `/attachments/${id}`)).body, "TemporaryUrl")).toContain(String(id));
    const [bare] = rowsOf(await ask("GET", "/attachments?includeTemporaryUrl=false"));
    expect(at(bare, "TemporaryUrl")).toBeNull();
  });

  it.each([3, "Voucher"])(
    "is linked when the voucher is posted with document type %s",
    async (DocumentType) => {
      const id = await upload();
      const posted = await ask(
        "POST",
        "/vouchers",
        plainVoucher({ Attachments: { DocumentType, AttachmentIds: [id] } }),
      );
      expect(at(posted.body, "Attachments")).toEqual({
        DocumentId: at(posted.body, "Id"),
        DocumentType: 3,
        AttachmentIds: [id],
      });
      expect((await ask("GET", `/attachments/${id}`)).body).toMatchObject({
        AttachmentStatus: 0,
        DocumentId: at(posted.body, "Id"),
        AttachedDocumentType: 3,
      });
      expect(rowsOf(await ask("GET", "/attachments?includeMatched=false"))).toEqual([]);
      expect((await ask("DELETE", `/attachments/${id}`)).body).toMatchObject({ ErrorCode: 4001 });
    },
  );

  it("is linked to a voucher that exists, and taken off again", async () => {
    const id = await upload();
    const voucher = at((await ask("POST", "/vouchers", plainVoucher())).body, "Id");
    const linked = await ask("POST", "/attachmentlinks", {
      DocumentId: voucher,
      DocumentType: 3,
      AttachmentIds: [id],
    });
    expect(linked).toMatchObject({ status: 200, body: { DocumentId: voucher, AttachmentIds: [id] } });
    const shown = async () =>
      at((await ask("GET", `/vouchers/${await yearId()}/${voucher}`)).body, "Attachments");
    expect(await shown()).toMatchObject({ AttachmentIds: [id] });
    await ask("DELETE", `/attachmentlinks/${id}`);
    expect(await shown()).toBeNull();
    expect((await ask("DELETE", `/attachments/${id}`)).status).toBe(204);
  });

  it("must exist where a voucher names it, else the voucher is not booked", async () => {
    const nobody = "11111111-1111-4111-8111-111111111111";
    const body = plainVoucher({ Attachments: { DocumentType: 3, AttachmentIds: [nobody] } });
    expect((await ask("POST", "/vouchers", body)).body).toMatchObject({ ErrorCode: 3000 });
    expect(rowsOf(await ask("GET", "/vouchers"))).toEqual([]);
  });

  it("is refused above the size that the switch sets", async () => {
    await twin.control("PUT", "/switches", { attachmentBytesMax: 3 });
    expect(await ask("POST", "/attachments", report)).toMatchObject({
      status: 400,
      body: { ErrorCode: 2000 },
    });
    await twin.control("PUT", "/switches", { attachmentBytesMax: 4 });
    expect((await ask("POST", "/attachments", report)).status).toBe(201);
  });

  it.each([
    ["another kind of file", { ...report, ContentType: "text/plain" }],
    ["no name", { ...report, FileName: undefined }],
    ["neither content nor address", { ...report, Data: undefined }],
    ["content that is not Base64", { ...report, Data: "§§§" }],
  ])("is refused with %s", async (_what, body) => {
    expect(await ask("POST", "/attachments", body)).toMatchObject({ status: 400, body: { ErrorCode: 2000 } });
  });
});
