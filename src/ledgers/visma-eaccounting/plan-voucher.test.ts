import { describe, expect, it } from "vitest";
import type { Journal, Registers } from "../../core/index.ts";
import { type PlanQuestion, planVoucher, type VoucherBody } from "./plan-voucher.ts";
import { wireBody } from "./planned-body.ts";

const token = "B0123456789ABC";
const year = { id: "year-2026", from: "2026-01-01", to: "2026-12-31", isLocked: false };
const account = (number: string, vatCode?: string) => ({
  number,
  name: number,
  fiscalYearId: year.id,
  isActive: true,
  isBlockedForManualBooking: false,
  ...(vatCode === undefined ? {} : { vatCode }),
  allowsCostCentre: true,
  allowsProject: true,
});
const vatCode = (code: string, id: string) => ({ code, id, description: code, rates: [], accounts: [] });
const value = (dimension: string, name: string, id: string) => ({
  dimension,
  value: name,
  id,
  name,
  isActive: true,
});
const registers: Registers = {
  accounts: [account("1920"), account("3000", "3"), account("3030", "31"), account("2700", "3")],
  vatCodes: [vatCode("3", "vat-3"), vatCode("31", "vat-31")],
  fiscalYears: [year],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [
    value("Department", "OSLO", "CostCenterItemId1/item-oslo"),
    value("Till", "K1", "CostCenterItemId2/item-k1"),
    value("project", "P7", "ProjectId/project-7"),
  ],
};
const row = (account: string, debitMinor: number, creditMinor: number, rest = {}) => ({
  account,
  debitMinor,
  creditMinor,
  origins: [],
  ...rest,
});
const journal: Journal = {
  kind: "journal",
  on: "2026-03-02",
  currency: "NOK",
  reference: "Z 12",
  text: "Till 1",
  vatShape: "rows",
  rows: [
    row("1920", 125_00, 0, { text: "Card" }),
    row("3000", 0, 100_00, { vatCode: "3", dimensions: { Department: "OSLO", project: "P7", Till: "K1" } }),
    row("2700", 0, 25_00),
  ],
};

const planned = (changes: Partial<PlanQuestion> = {}) => {
  const plan = planVoucher({ document: journal, token, options: {}, registers, ...changes });
  if (!Array.isArray(plan)) throw new Error(JSON.stringify(plan));
  const [step] = plan;
  // What a plan puts there is a VoucherBody: the port knows it as unknown only.
  return { steps: plan.length, path: step?.request.path, body: step?.request.body as VoucherBody };
};
/** Null where it is planned. */
const refusals = (document: Journal, options = {}) => {
  const plan = planVoucher({ document, token, options, registers });
  if (Array.isArray(plan)) return null;
  return plan.findings.map(({ code, field }) => `${code} ${field}`);
};

describe("planVoucher", () => {
  it("makes one write of a journal, both amounts on each row and the ids of codes and dimensions", () => {
    const { steps, body } = planned();
    expect(steps).toBe(1);
    expect(body).toEqual({
      VoucherDate: "2026-03-02",
      VoucherText: "B0123456789ABC Till 1 Z 12",
      Rows: [
        { AccountNumber: 1920, DebitAmount: 125, CreditAmount: 0, TransactionText: "Card" },
        {
          AccountNumber: 3000,
          DebitAmount: 0,
          CreditAmount: 100,
          VatCodeId: "vat-3",
          CostCenterItemId1: "item-oslo",
          CostCenterItemId2: "item-k1",
          ProjectId: "project-7",
        },
        { AccountNumber: 2700, DebitAmount: 0, CreditAmount: 25, VatCodeId: "vat-3" },
      ],
    });
  });

  it("says all three flags aloud, since two defaults would overrule the rows", () => {
    expect(planned().path).toBe(
      "/vouchers?useAutomaticVatCalculation=false&useDefaultVatCodes=false&useDefaultVoucherSeries=true",
    );
    expect(planned({ document: { ...journal, vatShape: "ledger" } }).path).toContain(
      "useAutomaticVatCalculation=true",
    );
  });

  it("keeps beside the body, and off the wire, that the ledger is to add the VAT rows", () => {
    const { body } = planned({ document: { ...journal, vatShape: "ledger" } });
    expect(body.vatShape).toBe("ledger");
    expect(wireBody(body)).toEqual(planned().body);
    expect(wireBody(planned().body)).toEqual(planned().body);
  });

  it("makes a draft where the link says so, with the one flag that drafts have", () => {
    const { steps, path, body } = planned({ options: { asDraft: true, series: "K" } });
    expect([steps, path]).toEqual([1, "/voucherdrafts?amountIncludesVat=false"]);
    const { asDraft, ...rest } = body;
    expect(asDraft).toBe(true);
    expect(rest).toEqual(planned({ options: { series: "K" } }).body);
    expect(wireBody(body)).toEqual(rest);
    const gross = planned({ options: { asDraft: true }, document: { ...journal, vatShape: "ledger" } });
    expect(gross.path).toBe("/voucherdrafts?amountIncludesVat=true");
  });

  it("cuts a row text behind a word at 60 characters, and at 50 in a draft, since that is what the ledger takes", () => {
    const texted = (text: string): Journal => ({
      ...journal,
      rows: [row("1920", 1, 0, { text }), row("3000", 0, 1)],
    });
    const sent = (text: string, options = {}) =>
      planned({ document: texted(text), options }).body.Rows[0]?.TransactionText;
    const sixty = "Dagsoppgjør fra kassen i Storgata 17, lørdag kveld, vakt to.";
    expect(sixty.length).toBe(60);
    expect(sent(sixty)).toBe(sixty);
    expect(sent(`${sixty}.`)).toBe("Dagsoppgjør fra kassen i Storgata 17, lørdag kveld, vakt…");
    const fifty = sixty.slice(0, 50);
    expect(sent(fifty, { asDraft: true })).toBe("Dagsoppgjør fra kassen i Storgata 17, lørdag kveld");
    expect(sent(sixty, { asDraft: true })).toBe("Dagsoppgjør fra kassen i Storgata 17, lørdag…");
  });

  it("takes a text of 1000 characters with its token, and cuts one more without losing token or reference", () => {
    const text = (length: number) =>
      planned({ document: { ...journal, text: "y".repeat(length) } }).body.VoucherText;
    expect(text(980)).toBe(`${token} ${"y".repeat(980)} Z 12`);
    expect(text(980).length).toBe(1000);
    expect(text(981)).toBe(`${token} ${"y".repeat(979)}… Z 12`);
    expect(text(981).length).toBe(1000);
  });

  it("keeps a reference that stood in the part of the text that was cut", () => {
    const document = { ...journal, text: `${"y".repeat(990)} Z 12` };
    const { VoucherText } = planned({ document }).body;
    expect([VoucherText.length, VoucherText.startsWith(token), VoucherText.endsWith("… Z 12")]).toEqual([
      1000,
      true,
      true,
    ]);
  });

  it("makes one more write for each file of the document, named so that it can be found again", () => {
    const attachments = [{ fileName: "Z 12 K1.pdf", mediaType: "application/pdf" as const }];
    const plan = planVoucher({ document: { ...journal, attachments }, token, options: {}, registers });
    expect(plan).toHaveLength(2);
    expect(Array.isArray(plan) && plan[1]).toEqual({
      name: "attach",
      request: {
        method: "POST",
        path: "/attachments",
        body: { ContentType: "application/pdf", FileName: "Z 12 K1 B0123456789ABC.pdf", DocumentType: 3 },
      },
      attachment: { fileName: "Z 12 K1.pdf", mediaType: "application/pdf" },
    });
  });

  it("asks for a series only where the link names one", () => {
    const { path, body } = planned({ options: { series: "K" } });
    expect(path).toContain("useDefaultVoucherSeries=false");
    expect(body.NumberSeries).toBe("K");
    expect(planned().body.NumberSeries).toBeUndefined();
  });

  it("gives a row without a mapped VAT code the account's own, and none where the account has none", () => {
    expect(planned().body.Rows.map((sent) => sent.VatCodeId)).toEqual([undefined, "vat-3", "vat-3"]);
  });

  it("does not repeat a reference that the text already shows", () => {
    const { body } = planned({ document: { ...journal, text: "Till 1 Z 12 Oslo" } });
    expect(body.VoucherText).toBe("B0123456789ABC Till 1 Z 12 Oslo");
  });

  it("carries odd amounts to the øre", () => {
    const rows = [row("1920", 1_15, 0), row("3000", 0, 1_15)];
    const { body } = planned({ document: { ...journal, rows } });
    expect(JSON.stringify(body.Rows.map((sent) => sent.DebitAmount + sent.CreditAmount))).toBe("[1.15,1.15]");
  });

  it("takes amounts up to the limit and refuses one more", () => {
    const of = (amountMinor: number) => [row("1920", amountMinor, 0), row("3000", 0, amountMinor)];
    expect(refusals({ ...journal, rows: of(1_000_000_000_00) })).toBeNull();
    expect(refusals({ ...journal, rows: of(1_000_000_000_01) })).toEqual([
      "row-amount-too-large rows[0].debit",
      "row-amount-too-large rows[1].credit",
    ]);
  });

  it("finds every unknown code, value and account at once", () => {
    const rows = [
      row("19A0", 1, 0),
      row("3000", 0, 1, { vatCode: "99", dimensions: { Department: "BERGEN", Colour: "RED" } }),
    ];
    expect(refusals({ ...journal, rows })).toEqual([
      "account-unknown rows[0].account",
      "vat-code-unknown rows[1].vatCode",
      "dimension-value-unknown rows[1].Department",
      "dimension-value-unknown rows[1].Colour",
    ]);
  });

  it("throws on options that are not this ledger's and on a token that is none: both are our bugs", () => {
    expect(() => planned({ options: { serie: "K" } })).toThrow();
    expect(() => planned({ token: "Z12" })).toThrow("not a token");
  });
});
