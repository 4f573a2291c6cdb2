/**
 * The audit log as a file that anyone can verify without us: JSON lines, a header first, then each entry from the first
 * on, then how many there are and the last hash. docs/audit.md tells how to check one by hand.
 */
import { z } from "zod";
import { type ChainVerdict, emptyChain, followChain } from "../../core/index.ts";
import type { AuditRow } from "../../db/index.ts";

const hashField = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.strictObject({
  format: z.literal("bilag-audit"),
  formatVersion: z.literal(1),
  organisationId: z.string(),
  organisation: z.string(),
});

const entrySchema = z.strictObject({
  sequence: z.int(),
  actedAt: z.string(),
  act: z.string(),
  personId: z.string().nullable(),
  /** For the reader: no part of the chain, since people change their names. */
  personName: z.string().nullable(),
  hasContent: z.boolean(),
  content: z.unknown(),
  contentHash: hashField,
  previousHash: hashField,
  hash: hashField,
});

const footerSchema = z.strictObject({ entries: z.int(), lastHash: hashField });

export type AuditHeader = { organisationId: string; organisation: string };

export function headerLine(of: AuditHeader): string {
  const header: z.output<typeof headerSchema> = { format: "bilag-audit", formatVersion: 1, ...of };
  return JSON.stringify(header);
}

export function entryLine(row: AuditRow): string {
  const { sequence, actedAt, act, personId, personName, hasContent, contentHash, previousHash, hash } = row;
  const content = row.content ?? null;
  return JSON.stringify({
    sequence,
    actedAt,
    act,
    personId,
    personName,
    hasContent,
    content,
    contentHash,
    previousHash,
    hash,
  });
}

export function footerLine(of: { entries: number; lastHash: string }): string {
  return JSON.stringify({ entries: of.entries, lastHash: of.lastHash });
}

export type AuditFileVerdict = ChainVerdict & AuditHeader & { isWhole: boolean };

/** Null where the lines are no audit file at all. `isWhole`: the footer is there and says what was read. */
export async function verifyAuditLines(lines: AsyncIterable<string>): Promise<AuditFileVerdict | null> {
  let header: z.output<typeof headerSchema> | undefined;
  let chain = emptyChain;
  let isWhole = false;
  for await (const line of lines) {
    const value = parsed(line);
    if (header === undefined) {
      header = headerSchema.safeParse(value).data;
      if (header === undefined) return null;
      continue;
    }
    const footer = footerSchema.safeParse(value).data;
    const entry = entrySchema.safeParse(value).data;
    if (isWhole || (footer === undefined && entry === undefined)) {
      // What stands after the footer, and what is no entry, was put there by somebody else.
      chain = { ...chain, isIntact: false, brokenAt: chain.brokenAt ?? chain.entries + 1 };
      isWhole = false;
      break;
    }
    if (entry !== undefined) chain = followChain(chain, header.organisationId, entry);
    else isWhole = footer?.entries === chain.entries && footer.lastHash === chain.lastHash;
  }
  if (header === undefined) return null;
  const { organisationId, organisation } = header;
  return { ...chain, organisationId, organisation, isWhole };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser says no by throwing; the schemas then say that it is none of ours.
    return undefined;
  }
}
