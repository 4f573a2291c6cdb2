/** What the journal export list says of a run, in one word. */
import { describe, expect, it } from "vitest";
import { stateWords } from "../parts/state-words.ts";
import { textIn } from "../texts/catalogue.ts";
import { type RecordSummary, stateOfRecord } from "./record-state.ts";

type Posted = RecordSummary["postings"][number];

const posted = (state: Posted["state"], ledgerStanding: Posted["ledgerStanding"] = null): Posted => ({
  id: "00000000-0000-7000-8000-000000000001",
  part: "2026-03",
  state,
  role: "original",
  reference: "20",
  on: "2026-03-31",
  period: "2026-03",
  debitMinor: 100,
  currency: "SEK",
  ledgerNumber: null,
  ledgerStanding,
  exportedTo: null,
});

const run = (postings: Posted[], state: RecordSummary["state"] = "taken"): RecordSummary => ({
  id: "00000000-0000-7000-8000-000000000002",
  laneId: "00000000-0000-7000-8000-000000000003",
  object: "2026/20",
  on: "2026-03-25",
  state,
  findings: [],
  contentHash: "a",
  sourceVersion: null,
  handedInBy: null,
  receivedAt: "2026-03-25T10:00:00.000Z",
  postings,
});

describe("the state of a run", () => {
  it("is sent once every journal of it is booked, and partly sent before", () => {
    expect(stateOfRecord(run([posted("booked", "posted"), posted("booked", "posted")]))).toBe("sent");
    expect(stateOfRecord(run([posted("booked", "posted"), posted("planned")]))).toBe("partly");
    expect(stateOfRecord(run([posted("planned"), posted("planned")]))).toBe("planned");
  });

  it("is exported where all of it went into a file, and left out where a person skipped some", () => {
    const exported = { ...posted("excused"), exportedTo: "mars.si" };
    expect(stateOfRecord(run([exported, exported]))).toBe("exported");
    expect(stateOfRecord(run([exported, posted("excused")]))).toBe("excused");
    expect(stateOfRecord(run([exported, posted("planned")]))).toBe("planned");
    expect(stateOfRecord(run([exported], "replaced"))).toBe("replaced");
  });

  it("tells apart what waits in the ledger, what stands still, and what was never taken in", () => {
    expect(stateOfRecord(run([posted("booked", "balanced")]))).toBe("unreleased");
    expect(stateOfRecord(run([posted("booked", "posted"), posted("refused")]))).toBe("halted");
    expect(stateOfRecord(run([posted("reversed")]))).toBe("reversed");
    expect(stateOfRecord(run([], "conflict"))).toBe("conflict");
  });

  it("is told in words, in every language", () => {
    const said = (["en", "nb", "da", "sv", "nl"] as const).map((language) =>
      textIn(language, stateWords.sent),
    );
    expect(said).toEqual([
      "Sent and booked",
      "Sendt og bokført",
      "Sendt og bogført",
      "Skickad och bokförd",
      "Verzonden en geboekt",
    ]);
  });
});
