import { describe, expect, it } from "vitest";
import { languages, type Remedy } from "../core/index.ts";
import { type EngineRemedyCode, engineRemedies } from "./remedies.ts";

/** The members and parameters that each finding brings along: a text may name these and no others. */
const givenBy: Readonly<Record<EngineRemedyCode, readonly string[]>> = {
  "connection-not-authorised": [],
  "connection-broken": [],
  "connection-without-address": ["environment"],
  "connection-key-unknown": [],
  "wrong-company": ["linked", "reached"],
  "ledger-unreachable": ["cause"],
  "books-currency-differs": ["value", "held"],
  "consent-refused": ["reason"],
  "sending-stopped": [],
  "nobody-sends": ["minutes"],
  "drain-faults": ["value", "count", "laneId"],
  "set-up-missing": [],
  "set-up-unchecked": [],
  "set-up-checked-by-old": ["value"],
  "slot-unanswered": ["field", "value"],
  "settings-invalid": ["field", "value", "rule", "expected"],
  "record-invalid": ["field", "value", "rule", "expected"],
  "content-changed": ["record"],
  "exported-content-changed": ["record", "value"],
  "name-shared": ["record", "value"],
  "department-differs": ["record", "value", "department"],
  "handed-in-elsewhere": ["record"],
  "day-ahead": ["record", "value", "today"],
  "before-start": ["record", "value", "startOn"],
  "part-before-start": ["record", "value", "startOn"],
  "period-stays-closed": ["record", "value"],
  "open-period-ahead": ["record", "value", "firstOpenOn"],
  "moved-to-open-period": ["record", "value", "firstOpenOn"],
  "look-up-several": ["record", "value"],
  "look-up-differs": ["record", "value"],
  "look-up-lookalike": ["record", "value"],
  "named-not-held": ["value", "on"],
  "named-several": ["value"],
  "named-another": ["value"],
  "held-after-all": ["value"],
  "ledger-differs": ["record", "field", "value", "sent"],
  "ledger-not-showing": ["record", "value"],
  "draft-not-converted": ["record", "value"],
  "sent-in-vain": ["record", "count"],
  "job-may-begin": ["record", "hours"],
  "job-not-ended": ["record", "hours"],
  "token-unknown": ["value", "count", "from", "through"],
  "drift-missing": ["record", "value", "number", "on"],
  "drift-changed": ["record", "field", "value", "sent", "number"],
  "drift-moved": ["record", "value", "sent", "number"],
  "drift-period": ["record", "value", "sent", "number", "on"],
  "drift-double": ["record", "value", "number", "on"],
  "drift-token-unknown": ["value", "on", "token"],
  "already-booked": ["record", "value", "on", "text"],
  "already-booked-unread": ["cause"],
  "folders-off": [],
  "folder-root-missing": ["cause"],
  "folder-missing": ["value", "cause"],
  "folder-elsewhere": ["value"],
  "folder-unreadable": ["value", "cause"],
  "folder-crowded": ["value", "count"],
  "folder-name-unreadable": ["value"],
  "folder-set-up-missing": [],
  "folder-link-paused": [],
  "folder-file-not-recognised": ["value", "formats"],
  "folder-file-empty": ["value"],
  "folder-file-too-large": ["value", "megabytes", "most"],
  "folder-file-partly": ["value", "records", "errors"],
  "folder-file-declined": ["value"],
  "folder-file-unreadable": ["value", "cause"],
  "folder-file-failed": ["value"],
  "folder-file-stays": ["value", "cause", "place"],
  "account-unknown": ["field", "value"],
  "account-inactive": ["field", "value", "name"],
  "account-blocked": ["field", "value", "name"],
  "vat-code-unknown": ["field", "value"],
  "vat-code-differs": ["field", "value", "account", "held"],
  "vat-rate-differs": ["field", "value", "needed", "held", "on"],
  "rate-without-vat-code": ["field", "value", "name", "needed"],
  "fiscal-year-missing": ["field", "value"],
  "fiscal-year-locked": ["field", "value", "from", "to"],
  "period-locked": ["field", "value", "lockedTo"],
  "period-missing": ["field", "value"],
  "period-inactive": ["field", "value", "period", "from", "to"],
  "period-closed": ["field", "value", "period", "from", "to"],
  "dimension-unknown": ["field", "value", "held"],
  "dimension-value-missing": ["field", "account", "held"],
  "dimension-value-too-long": ["field", "value", "account", "maxLength"],
  "dimension-value-unknown": ["field", "value", "account", "held"],
  "dimension-value-inactive": ["field", "value", "account"],
  "dimension-not-allowed": ["field", "value", "account"],
};

const cases = Object.entries(engineRemedies) as [EngineRemedyCode, Remedy][];
describe("engineRemedies", () => {
  it.each(cases)("names for %s only what the finding gives", (code, { text }) => {
    const named = [...`${text.en.means} ${text.en.fix}`.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    expect(givenBy[code]).toEqual(expect.arrayContaining(named));
  });

  it("has no text twice: no language is a copy of another, no code of another", () => {
    const texts = cases.flatMap(([, remedy]) =>
      languages.flatMap((language) => [remedy.text[language].means, remedy.text[language].fix]),
    );
    const means = texts.filter((_, index) => index % 2 === 0);
    expect(new Set(means).size).toBe(means.length);
    for (const [, remedy] of cases)
      expect(new Set(languages.map((language) => remedy.text[language].fix)).size).toBe(languages.length);
  });

  it("says aloud that a document may be in the ledger already wherever a look-up could not tell", () => {
    for (const code of ["look-up-several", "look-up-lookalike"] as const)
      expect(engineRemedies[code].text.en.means).toContain(
        "It may already be in the ledger: do not enter it by hand",
      );
    expect(engineRemedies["look-up-differs"].text.en.means).toContain("It is in the ledger: do not enter it");
  });

  it("says aloud that nothing was booked wherever the preflight refuses", () => {
    const said = {
      en: "othing was booked",
      nb: "ngenting er bokført",
      da: "ntet er bogført",
      nl: "is niets geboekt",
    };
    const preflight = cases.filter(([code]) => /^(account|vat|fiscal|period|dimension)/.test(code));
    expect(preflight).toHaveLength(19);
    for (const [code, remedy] of preflight) {
      for (const language of ["en", "nb", "da", "nl"] as const)
        expect(remedy.text[language].means, code).toContain(said[language]);
      expect(remedy.text.sv.means, code).toContain("nget har bokförts");
    }
  });
});
