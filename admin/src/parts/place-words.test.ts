import { expect, it } from "vitest";
import { fieldWord, placeWords } from "./place-words.ts";

it("names a place of a record by the words of the reader's language, and counts lines from one", () => {
  expect(placeWords("lines[0].debit", "nl")).toBe("Regel 1, debet");
  expect(placeWords("lines[9].costCentre", "sv")).toBe("Rad 10, kostnadsställe");
  expect(placeWords("payments[1].amount", "nb")).toBe("Betaling 2, beløp");
  expect(placeWords("paymentDate", "nl")).toBe("betaaldag");
});

it("leaves a name that nobody here knows as the source wrote it", () => {
  expect(placeWords("objects[0].object", "nl")).toBe("objects[0], object");
  expect(placeWords("rows[2].strange[1]", "da")).toBe("rows[2], strange[1]");
  expect(fieldWord("toString", "nl")).toBe("toString");
});
