/** `/attachments` and `/attachmentlinks`: upload first, then link to a voucher. visma-facts §4 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Call, created, type Endpoint, flagOf, ok, type Reply } from "./call.ts";
import type { Attachment } from "./company.ts";
import { list } from "./list.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { accountingRead, attachmentWrite, everyVariant, purchaseRead } from "./variants.ts";
import { checked } from "./voucher-request.ts";

const read = { method: "GET", scopes: [...accountingRead, ...purchaseRead], variants: everyVariant } as const;
const write = { scopes: attachmentWrite, variants: everyVariant } as const;

export const attachmentEndpoints: Endpoint[] = [
  { ...read, path: "/attachments", handle: listAttachments },
  { ...read, path: "/attachments/{id}", handle: getAttachment },
  { ...write, method: "POST", path: "/attachments", handle: upload },
  { ...write, method: "DELETE", path: "/attachments/{id}", handle: remove },
  { ...write, method: "POST", path: "/attachmentlinks", handle: link },
  { ...write, method: "DELETE", path: "/attachmentlinks/{id}", handle: unlink },
];

const uploaded = z
  .object({
    ContentType: z.enum(
      ["image/jpeg", "image/png", "image/tiff", "application/pdf"],
      "The ContentType is not allowed.",
    ),
    FileName: z.string("The FileName field is required.").min(1, "The FileName field is required."),
    Data: z.base64("The field Data must be Base64 encoded.").nullish(),
    Url: z.url("The field Url is not a valid URL.").nullish(),
  })
  .refine((body) => Boolean(body.Data) !== Boolean(body.Url), "Either Data or Url must be given.");

function upload(call: Call): Reply {
  if (isRefusal(call.body)) return call.body;
  const body = checked(uploaded, call.body);
  if (isRefusal(body)) return body;
  const { world, switches } = call.eaccounting;
  const bytes = Buffer.from(body.Data ?? "", "base64");
  if (switches.attachmentBytesMax > 0 && bytes.length > switches.attachmentBytesMax)
    return refuse("invalidModel", `A file has ${switches.attachmentBytesMax} bytes at most.`);
  const attachment: Attachment = {
    id: world.nextId("attachment"),
    contentType: body.ContentType,
    fileName: body.FileName,
    url: body.Url ?? null,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    uploadedBy: call.person.email,
    uploadedAt: world.clock.shown(),
    link: null,
  };
  call.company.attachments.set(attachment.id, attachment);
  return created(shownAttachment(attachment, false));
}

function listAttachments(call: Call): Reply {
  const includeMatched = flagOf(call, "includeMatched", true);
  const includeUrl = flagOf(call, "includeTemporaryUrl", true);
  if (isRefusal(includeMatched)) return includeMatched;
  if (isRefusal(includeUrl)) return includeUrl;
  return list<Attachment>(call, {
    properties: [
      "Id",
      "ContentType",
      "DocumentId",
      "AttachedDocumentType",
      "FileName",
      "AttachmentStatus",
      "UploadedBy",
    ],
    items: () => [...call.company.attachments.values()].filter((one) => includeMatched || !one.link),
    show: (attachment) => shownAttachment(attachment, includeUrl),
  });
}

function getAttachment(call: Call): Reply {
  const attachment = attachmentOf(call, call.parameter("id"));
  return isRefusal(attachment) ? attachment : ok(shownAttachment(attachment, true));
}

function remove(call: Call): Reply {
  const attachment = attachmentOf(call, call.parameter("id"));
  if (isRefusal(attachment)) return attachment;
  // 4001 while a document holds it: the code is documented for objects with dependants. §3
  if (attachment.link) return refuse("notDeletable", "The attachment is linked to a document.");
  call.company.attachments.delete(attachment.id);
  return { status: 204, body: null };
}

const linked = z.object({
  DocumentId: z.guid("The field DocumentId is required."),
  /** Number or member name. §3, §4. The twin knows vouchers only. */
  DocumentType: z.union([z.literal(3), z.literal("Voucher")], "The field DocumentType must be 3 (Voucher)."),
  AttachmentIds: z
    .array(z.guid("An attachment id is not a valid Guid."))
    .min(1, "The AttachmentIds field is required."),
});

function link(call: Call): Reply {
  if (isRefusal(call.body)) return call.body;
  const body = checked(linked, call.body);
  if (isRefusal(body)) return body;
  const voucher = call.company.vouchers.get(body.DocumentId.toLowerCase());
  if (!voucher) return refuse("notFound", `Voucher ${body.DocumentId} was not found.`);
  const attachments = body.AttachmentIds.map((id) => attachmentOf(call, id.toLowerCase()));
  for (const attachment of attachments) if (isRefusal(attachment)) return attachment;
  for (const attachment of attachments) {
    if (isRefusal(attachment) || voucher.attachmentIds.includes(attachment.id)) continue;
    attachment.link = { documentId: voucher.id, documentType: 3 };
    voucher.attachmentIds.push(attachment.id);
  }
  return ok({ DocumentId: voucher.id, DocumentType: 3, AttachmentIds: body.AttachmentIds });
}

function unlink(call: Call): Reply {
  const attachment = attachmentOf(call, call.parameter("id"));
  if (isRefusal(attachment)) return attachment;
  const voucher = attachment.link ? call.company.vouchers.get(attachment.link.documentId) : undefined;
  if (voucher) voucher.attachmentIds = voucher.attachmentIds.filter((id) => id !== attachment.id);
  attachment.link = null;
  return ok({});
}

function attachmentOf(call: Call, id: string): Attachment | Refusal {
  return call.company.attachments.get(id) ?? refuse("notFound", `Attachment ${id} was not found.`);
}

function shownAttachment(attachment: Attachment, withUrl: boolean): Record<string, unknown> {
  return {
    Id: attachment.id,
    ContentType: attachment.contentType,
    DocumentId: attachment.link?.documentId ?? null,
    AttachedDocumentType: attachment.link?.documentType ?? 0,
    FileName: attachment.fileName,
    TemporaryUrl: withUrl
      ? `https://eaccountingstorageno.vismaonline.com/temp/fileanonymous/${attachment.id}`
      : null,
    Comment: null,
    SupplierName: null,
    AmountInvoiceCurrency: null,
    Type: 2,
    // 0 matched, 1 unmatched.
    AttachmentStatus: attachment.link ? 0 : 1,
    UploadedBy: attachment.uploadedBy,
    ImageDate: attachment.uploadedAt,
  };
}
