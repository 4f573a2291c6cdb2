import { describe, expect, it } from "vitest";
import type { AccountEntry, Document, Registers } from "../../core/index.ts";
import { ownVatCode, withOwnVatCodes } from "./row-vat.ts";

const account = (number: string, fiscalYearId: string, vatCode?: string): AccountEntry => ({
  number,
  name: number,
  fiscalYearId,
  isActive: true,
  isBlockedForManualBooking: false,
  ...(vatCode === undefined ? {} : { vatCode }),
  allowsCostCentre: true,
  allowsProject: true,
});
const registers: Registers = {
  accounts: [account("3000", "y25", "3"), account("3000", "y26", "31"), account("1920", "y26")],
  vatCodes: [],
  fiscalYears: [
    { id: "y25", from: "2025-01-01", to: "2025-12-31", isLocked: false },
    { id: "y26", from: "2026-01-01", to: "2026-12-31", isLocked: false },
  ],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [],
};

describe("an account's own VAT code", () => {
  it("is that of the chart of the day's fiscal year", () => {
    expect(ownVatCode("3000", "2025-12-31", registers)).toBe("3");
    expect(ownVatCode("3000", "2026-01-01", registers)).toBe("31");
  });

  it("is none where the account has none, the chart has no such account, or no year has the day", () => {
    expect(ownVatCode("1920", "2026-03-01", registers)).toBeUndefined();
    expect(ownVatCode("4000", "2026-03-01", registers)).toBeUndefined();
    expect(ownVatCode("3000", "2027-01-01", registers)).toBeUndefined();
  });

  it("comes from the registers that are asked, not from those asked before", () => {
    const renewed = { ...registers, accounts: [account("3000", "y26", "6")] };
    expect(ownVatCode("3000", "2026-01-01", renewed)).toBe("6");
  });
});

describe("a document as it is written", () => {
  it("names the account's own code on rows without one, leaves a code that is given, and adds none where the account has none", () => {
    const row = (account: string, vatCode?: string) => ({
      account,
      debitMinor: 100,
      creditMinor: 0,
      origins: [],
      ...(vatCode === undefined ? {} : { vatCode }),
    });
    const document: Document = {
      kind: "journal",
      reference: "Z 1",
      text: "Z 1",
      on: "2026-03-14",
      currency: "NOK",
      vatShape: "rows",
      rows: [row("3000"), row("3000", "6"), row("1920")],
    };
    const { rows } = withOwnVatCodes(document, { registers });
    expect(rows.map(({ vatCode }) => vatCode)).toEqual(["31", "6", undefined]);
  });
});
