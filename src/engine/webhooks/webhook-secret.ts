/** Secrets and signatures after the Standard Webhooks scheme (standardwebhooks.com, version 1.0). */
import { createHmac } from "node:crypto";
import type { World } from "../world.ts";

const prefix = "whsec_";

/** 256 bits; the receiver takes what stands after the prefix as base64. */
export function newWebhookSecret(world: World): string {
  return `${prefix}${Buffer.from(world.ids.bytes(32)).toString("base64")}`;
}

/** Binds the sealed secret to its webhook. */
export function webhookSecretPlace(webhookId: string): string {
  return `webhook ${webhookId} secret`;
}

/** `v1,<base64>`: HMAC-SHA256 over id, time and body, so that neither can be exchanged or sent again later. */
export function signWebhook(
  secret: string,
  of: { id: string; timestampSeconds: number; body: string },
): string {
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  const signed = `${of.id}.${of.timestampSeconds}.${of.body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}
