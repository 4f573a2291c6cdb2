import { expect, it } from "vitest";
import type { JsonSchema } from "./json-schema.ts";
import { settingValue, settingWords } from "./setting-words.ts";

const label = (en: string, nb: string) => ({ en, nb, da: nb, sv: nb, nl: en });

const settings: JsonSchema = {
  properties: {
    text: { label: label("Text on the voucher", "Tekst på bilaget") },
    dimensions: {
      label: label("Dimensions", "Dimensjoner"),
      keys: { costCentre: label("Cost centre", "Kostnadssted") },
      additionalProperties: {
        properties: { description: { label: label("Its name in the ledger", "Navnet i regnskapet") } },
      },
    },
    periods: {
      label: label("Periods", "Perioder"),
      items: { properties: { from: { label: label("From", "Fra") } } },
    },
  },
};
const options: JsonSchema = {
  properties: {
    series: { label: label("Voucher series", "Bilagsserie") },
    release: {
      enum: ["hold", "released"],
      choices: { released: label("Released", "Frigitt"), hold: label("On hold", "På vent") },
    },
    most: { anyOf: [{ isAmount: true }, { const: null }] },
  },
};
const slots = [
  { path: ["departments", "{department}", "sales/25"], label: "Salg 25 %" },
  { path: ["departments", "{department}", "sales/11.11"], label: "Salg 11,11 %" },
  { path: ["tolerance", "account"], label: "Konto for rester" },
];
const words = (place: string) => settingWords(place, { slots, settings, options }, "nb");

it("calls a setting as the form does", () => {
  expect(words("settings.text")).toBe("Tekst på bilaget");
  expect(words("options.series")).toBe("Bilagsserie");
  expect(words("settings.dimensions.costCentre.description")).toBe(
    "Dimensjoner, Kostnadssted, Navnet i regnskapet",
  );
  expect(words("settings.dimensions.6.description")).toBe("Dimensjoner, 6, Navnet i regnskapet");
  expect(words("settings.periods[1].from")).toBe("Perioder 2, Fra");
});

it("calls an account by its kind of amount, and by the department where it has one of its own", () => {
  expect(words("settings.departments.*.sales/25.account")).toBe("Salg 25 %, konto");
  expect(words("settings.departments.20.sales/11.11.vatCode")).toBe("Salg 11,11 %, 20, mva-kode");
  expect(words("settings.tolerance.account")).toBe("Konto for rester");
});

it("leaves what no form names as it is written", () => {
  expect(words("settings.strange.thing")).toBe("strange, thing");
  expect(words("elsewhere")).toBe("elsewhere");
});

it("tells a choice by its words and an amount as one, and everything else as it stands", () => {
  const value = (place: string, held: string) =>
    settingValue({ place, value: held }, { slots, settings, options }, "nb");
  expect(value("options.release", "released")).toBe("Frigitt");
  expect(value("options.most", "1250")).toBe("12,50");
  expect(value("options.release", "of tomorrow")).toBeUndefined();
  expect(value("settings.text", "released")).toBeUndefined();
  expect(value("settings.departments.*.sales/25.account", "3000")).toBeUndefined();
});
