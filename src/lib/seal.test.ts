import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseSecretKeys, sealerWith } from "./seal.ts";

describe("sealerWith", () => {
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

  it("opens what it sealed, and seals the same text differently each time", () => {
    const sealer = sealerWith([newKey]);
    const sealed = sealer.seal("refresh-token", "connection 1");
    expect(sealer.open(sealed, "connection 1")).toBe("refresh-token");
    expect(sealed.includes(Buffer.from("refresh-token"))).toBe(false);
    expect(sealer.seal("refresh-token", "connection 1").equals(sealed)).toBe(false);
  });

  it("opens with an old key after rotation, and not once that key is gone", () => {
    const sealed = sealerWith([oldKey]).seal("secret", "connection 1");
    expect(sealerWith([newKey, oldKey]).open(sealed, "connection 1")).toBe("secret");
    expect(() => sealerWith([newKey]).open(sealed, "connection 1")).toThrow("BILAG_SECRET_KEY");
    expect(sealerWith([newKey, oldKey]).hasKeyOf(sealed.subarray(0, 8))).toBe(true);
    expect(sealerWith([newKey]).hasKeyOf(sealed)).toBe(false);
  });

  it("refuses bytes that were moved to another place or changed", () => {
    const sealer = sealerWith([newKey]);
    const sealed = sealer.seal("secret", "connection 1");
    expect(() => sealer.open(sealed, "connection 2")).toThrow();
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(() => sealer.open(sealed, "connection 1")).toThrow();
  });
});

describe("the mark of a text", () => {
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

  it("is known again by whoever has the key, also after rotation, and fits no other text and no other use", () => {
    const mark = sealerWith([oldKey]).mark("key 1", "API key");
    const sealer = sealerWith([newKey, oldKey]);
    expect(mark).toHaveLength(8);
    expect(sealer.isMarked("key 1", mark, "API key")).toBe(true);
    expect(sealer.isMarked("key 2", mark, "API key")).toBe(false);
    expect(sealer.isMarked("key 1", mark, "invitation")).toBe(false);
    expect(sealer.isMarked("key 1", mark.subarray(0, 4), "API key")).toBe(false);
    expect(sealerWith([newKey]).isMarked("key 1", mark, "API key")).toBe(false);
  });
});

describe("parseSecretKeys", () => {
  it("takes hexadecimal keys of 32 bytes, newest first, and nothing else", () => {
    expect(parseSecretKeys(`${"ab".repeat(32)}, ${"cd".repeat(32)}`)?.map((key) => key[0])).toEqual([
      0xab, 0xcd,
    ]);
    expect(parseSecretKeys("correct horse battery staple")).toBeNull();
  });
});
