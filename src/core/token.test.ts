import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postingToken, tokenIn } from "./token.ts";

const of = {
  installation: "i",
  businessKey: "o/day-settlements/c/till/1",
  role: "original",
  generation: 0,
} as const;

describe("postingToken", () => {
  it("is B and thirteen characters of Crockford's base 32", () => {
    expect(postingToken(of)).toMatch(/^B[0-9A-HJKMNP-TV-Z]{13}$/);
  });

  it("is the same for the same posting, and another for each part that differs", () => {
    const others = [
      { ...of, installation: "j" },
      { ...of, businessKey: "o/day-settlements/c/till/2" },
      { ...of, role: "reversal" as const },
      { ...of, generation: 1 },
    ];
    const tokens = [of, ...others].map(postingToken);
    expect(new Set(tokens).size).toBe(5);
    expect(postingToken({ ...of })).toBe(tokens[0]);
  });

  it("does not let one part run into the next", () => {
    expect(postingToken({ ...of, installation: "a", businessKey: "b" })).not.toBe(
      postingToken({ ...of, installation: "ab", businessKey: "" }),
    );
  });
});

describe("tokenIn", () => {
  it("finds the token at the head of a text, whatever the ledger did to its case", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (businessKey, isLower) => {
        const token = postingToken({ ...of, businessKey });
        const text = `${token} Dagsoppgjør`;
        expect(tokenIn(isLower ? text.toLowerCase() : text)).toBe(token);
      }),
    );
  });

  it("finds none further back, and none in a word that merely looks like one", () => {
    const token = postingToken(of);
    expect(tokenIn(`Dagsoppgjør ${token}`)).toBeNull();
    expect(tokenIn("BILAG FOR MARS 2026")).toBeNull();
    // Fourteen letters and more of the token's alphabet, as bookkeepers write them.
    expect(tokenIn("Barnehagepenger mars")).toBeNull();
    expect(tokenIn("Behandstepenger")).toBeNull();
    expect(tokenIn(`${token}å rette`)).toBeNull();
  });

  it("ends where the token ends, whatever stands behind it but a letter or a digit", () => {
    const token = postingToken(of);
    for (const text of [token, `${token}.pdf`, `${token}/1`, `${token}\n`]) expect(tokenIn(text)).toBe(token);
  });
});
