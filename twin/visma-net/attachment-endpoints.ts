/** Files on journal batches and their lines: multipart forms. Visma.net §6; a body that is none is assumed 400. */
import { createHash } from "node:crypto";
import type { Answer, Call, Endpoint, Reply, SentFile } from "./call.ts";
import { type Attachment, type Batch, type Module, modules, nextVersion } from "./company.ts";
import { isRefusal, misfit, type Refusal, refuse } from "./refusal.ts";

const path = "/v2/journaltransaction/module/{module}/{number}";
const made: Answer = { status: 201, body: null };

export const attachmentEndpoints: Endpoint[] = [
  { method: "POST", path: `${path}/attachment`, handle: attachToBatch },
  { method: "POST", path: `${path}/{line}/attachment`, handle: attachToLine },
  { method: "GET", path: "/v1/attachment/{id}", handle: readAttachment },
];

/** The module comes as GL or as ModuleGL (assumed). */
function batchOf({ company, parameter }: Call): Batch | Refusal {
  const named = parameter("module")
    .replace(/^module/i, "")
    .toUpperCase();
  const module = modules.find((one): one is Module => one === named);
  const batch = module ? company.batches.get(module, parameter("number")) : undefined;
  return batch ?? refuse("notFound", `Journal transaction ${parameter("number")} was not found.`);
}

function attachToBatch(call: Call): Reply {
  const batch = batchOf(call);
  return isRefusal(batch) ? batch : (attach(call, batch, batch.attachmentIds) ?? made);
}

function attachToLine(call: Call): Reply {
  const batch = batchOf(call);
  if (isRefusal(batch)) return batch;
  const line = batch.lines.find((one) => String(one.number) === call.parameter("line"));
  if (!line) return refuse("notFound", `Line ${call.parameter("line")} was not found.`);
  return attach(call, batch, line.attachmentIds) ?? made;
}

/** A released batch takes files too (assumed). */
function attach({ net, company, files }: Call, batch: Batch, ids: string[]): Refusal | null {
  if (files.length === 0) return misfit("file", "A multipart form with a file is expected.");
  for (const file of files) ids.push(stored(net.world.nextId("attachment"), file, company.attachments).id);
  batch.version = nextVersion(company);
  batch.modifiedAt = net.world.clock.now();
  return null;
}

function stored(id: string, file: SentFile, attachments: Map<string, Attachment>): Attachment {
  const sha256 = createHash("sha256").update(file.content).digest("hex");
  const attachment = { ...file, id, sha256, size: file.content.length };
  attachments.set(id, attachment);
  return attachment;
}

function readAttachment({ company, parameter }: Call): Reply {
  const held = company.attachments.get(parameter("id"));
  return held
    ? { status: 200, body: null, file: held }
    : refuse("notFound", `Attachment ${parameter("id")} was not found.`);
}
