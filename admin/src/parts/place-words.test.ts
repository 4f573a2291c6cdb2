import { expect, it } from "vitest";
import { fieldWord, placeWords } from "./place-words.ts";

it("names a place of a record by the words of the reader's language, and counts lines from one", () => {
  expect(placeWords("lines[0].debit", "nl")).toBe("Regel 1, debet");
  expect(placeWords("lines[9].costCentre", "sv")).toBe("Rad 10, kostnadsställe");
  const declared = { payments: "betaling", paymentDate: "utbetalingsdag" };
  expect(placeWords("payments[1].amount", "nb", declared)).toBe("Betaling 2, beløp");
  expect(placeWords("paymentDate", "nb", declared)).toBe("utbetalingsdag");
});

it("names what differs between a document that was sent and the one that the ledger holds", () => {
  const said = (["en", "nb", "da", "sv", "nl"] as const).map((language) =>
    placeWords("rows[0].account", language),
  );
  expect(said).toEqual([
    "Row 1, account",
    "Rad 1, konto",
    "Række 1, konto",
    "Rad 1, konto",
    "Regel 1, rekening",
  ]);
  expect(placeWords("rows[11].vatCode", "nb")).toBe("Rad 12, mva-kode");
  expect(placeWords("rows", "sv")).toBe("Antal rader");
  expect(placeWords("added[0]", "en")).toBe("Added row 1");
  expect(["on", "text", "token", "attachments"].map((field) => placeWords(field, "nl"))).toEqual([
    "datum",
    "tekst",
    "ons kenmerk",
    "bijlagen",
  ]);
});

it("leaves a name that nobody here knows as the source wrote it", () => {
  expect(placeWords("objects[0].object", "nl")).toBe("objects[0], object");
  expect(placeWords("rows[2].strange[1]", "da")).toBe("Række 3, strange[1]");
  expect(placeWords("rows[0].Avd. kode", "nb")).toBe("Rad 1, Avd. kode");
  expect(fieldWord("toString", "nl")).toBe("toString");
});
