import { expect, it } from "vitest";
import { todayTexts } from "../today/today-texts.ts";
import { textIn } from "./catalogue.ts";

const waiting = {
  en: "{count} {count:voucher waits|vouchers wait}",
  nb: "{count} bilag venter",
  da: "{count} bilag venter",
  sv: "{count} {count:verifikation|verifikationer} väntar",
  nl: "{count} {count:boekstuk wacht|boekstukken wachten}",
};

it.each([
  [0, "0 vouchers wait", "0 boekstukken wachten"],
  [1, "1 voucher waits", "1 boekstuk wacht"],
  [2, "2 vouchers wait", "2 boekstukken wachten"],
  ["1\u00a0001", "1\u00a0001 vouchers wait", "1\u00a0001 boekstukken wachten"],
])("counts %s in words", (count, english, dutch) => {
  expect(textIn("en", waiting, { count })).toBe(english);
  expect(textIn("nl", waiting, { count })).toBe(dutch);
});

it("says of one lane of one, and of one of several, what is halted", () => {
  expect(textIn("nl", todayTexts["some-halted"], { count: 1, lanes: 1 })).toBe(
    "1 van de 1 wachtrij staat stil. Iemand is aan zet.",
  );
  expect(textIn("sv", todayTexts["some-halted"], { count: 2, lanes: 3 })).toBe(
    "2 av 3 köer är stoppade. Någon måste agera.",
  );
});

it("leaves a place whose value is not given", () => {
  expect(textIn("en", waiting, {})).toBe("{count} {count:voucher waits|vouchers wait}");
});
