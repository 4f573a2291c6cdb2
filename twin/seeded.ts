/**
 * Everything in the twin that looks random comes from here and so from the seed: ids, tokens, keys, dice.
 * Two twins with one seed and the same calls give the same ids.
 */
import { createHash } from "node:crypto";

/** 32 bytes that depend on the seed and the labels only. */
export function seededBytes(seed: number, ...labels: (string | number)[]): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([seed, ...labels]))
    .digest();
}

/** A GUID in lower case, version 4 by form. */
export function seededId(seed: number, ...labels: (string | number)[]): string {
  const hex = seededBytes(seed, ...labels).toString("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A secret that can stand in a URL and a form: codes, refresh tokens, session keys. */
export function seededSecret(seed: number, ...labels: (string | number)[]): string {
  return seededBytes(seed, ...labels).toString("base64url");
}

/** Dice with their own stream: each throw gives a number from 0 up to, not including, 1. */
export function createDice(seed: number, label: string): () => number {
  // mulberry32: small, and good enough to decide whether a fault strikes.
  let state = seededBytes(seed, "dice", label).readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
