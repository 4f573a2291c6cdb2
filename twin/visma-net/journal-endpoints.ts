/** `/v2/journaltransaction`. Visma.net §6 */

import { changedAt, statusOf } from "./batch-status.ts";
import { batchEtag, batchView } from "./batch-view.ts";
import { type Call, changed, created, type Endpoint, ok, type Reply, staleRefusal } from "./call.ts";
import type { Batch, Line } from "./company.ts";
import { batchRequest } from "./journal-request.ts";
import { changedSince, flagIn, pageOf } from "./page.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { releaseBatch } from "./release-batch.ts";
import { changeBatch, createBatch } from "./write-batch.ts";

const path = "/v2/journaltransaction";
/** What stands before the ERP's words: the pattern is known, the noun for journals is assumed. Visma.net §5 */
const prefix = "Error creating journal transaction.";

export const journalEndpoints: Endpoint[] = [
  { method: "GET", path, handle: listBatches },
  { method: "POST", path, handle: postBatch },
  { method: "GET", path: `${path}/{number}`, handle: readBatch },
  { method: "PUT", path: `${path}/{number}`, handle: putBatch },
  { method: "POST", path: `${path}/{number}/action/release`, handle: release },
];

/** Pages count lines, so a batch can lie on several of them. Visma.net §4 */
function listBatches(call: Call): Reply {
  const { net, company, query } = call;
  const since = changedSince(call);
  if (isRefusal(since)) return since;
  const periodId = query.get("periodid") ?? "";
  if (periodId === "" && since === null)
    return refuse("binding", "Either periodId or lastModifiedDateTime must be provided.");
  const now = net.world.clock.now();
  const batches = (periodId === "" ? company.batches.all() : company.batches.inPeriod(periodId)).filter(
    (batch) =>
      batch.visibleAt <= now && (since === null || changedAt(batch, now) >= since) && fits(call, batch),
  );
  const withFiles = flagIn(call, "expandAttachments") ?? false;
  const page = pageOf(call);
  const totalCount = batches.reduce((sum, batch) => sum + placesOf(batch), 0);
  const metadata = { totalCount, maxPageSize: page.sizeMax };
  const shown = linesOnPage(batches, page.from, page.from + page.size);
  return ok(
    shown.map(([batch, lines]) => ({ ...batchView(net, company, batch, lines, withFiles), metadata })),
  );
}

function fits({ net, query }: Call, batch: Batch): boolean {
  const same = (name: string, value: string) => {
    const wanted = query.get(name);
    return !wanted || wanted.toLowerCase() === value.toLowerCase();
  };
  const status = statusOf(batch, net.world.clock.now());
  return same("module", batch.module) && same("status", status) && same("branch", batch.branch);
}

/** A batch without lines takes one place (assumed). */
function placesOf(batch: Batch): number {
  return Math.max(1, batch.lines.length);
}

function linesOnPage(batches: readonly Batch[], from: number, to: number): [Batch, Line[]][] {
  const shown: [Batch, Line[]][] = [];
  let place = 0;
  for (const batch of batches) {
    const end = place + placesOf(batch);
    if (place < to && end > from)
      shown.push([batch, batch.lines.slice(Math.max(0, from - place), to - place)]);
    place = end;
  }
  return shown;
}

/** There is no module in the path: batches of the general ledger (inferred). */
function batchOf({ net, company, parameter }: Call): Batch | Refusal {
  const number = parameter("number");
  const batch = company.batches.get("GL", number);
  const isHidden = batch?.hiddenEverywhere === true && batch.visibleAt > net.world.clock.now();
  return batch && !isHidden ? batch : refuse("notFound", `Journal transaction ${number} was not found.`);
}

function readBatch(call: Call): Reply {
  const batch = batchOf(call);
  if (isRefusal(batch)) return batch;
  const { net, company } = call;
  return ok(batchView(net, company, batch, batch.lines, true), batchEtag(net, batch));
}

function postBatch(call: Call): Reply {
  const { net, company, hidden } = call;
  const request = batchRequest(net, call.body);
  if (isRefusal(request)) return { ...request, prefix };
  const batch = createBatch(net, company, request, { origin: "api", module: "GL", hidden });
  return isRefusal(batch) ? { ...batch, prefix } : created(batch.number, batchEtag(net, batch));
}

function putBatch(call: Call): Reply {
  const { net, company } = call;
  const batch = batchOf(call);
  if (isRefusal(batch)) return batch;
  const stale = staleRefusal(call, batchEtag(net, batch));
  if (stale) return stale;
  const request = batchRequest(net, call.body);
  if (isRefusal(request)) return request;
  return changeBatch(net, company, batch, request) ?? changed(batchEtag(net, batch));
}

function release(call: Call): Reply {
  const { net, company } = call;
  const batch = batchOf(call);
  if (isRefusal(batch)) return batch;
  const stale = staleRefusal(call, batchEtag(net, batch));
  if (stale) return stale;
  const isQueued = net.switches.releaseAnswer === "Queued";
  const refusal = releaseBatch(net, company, batch, isQueued ? net.switches.releaseDelayMs : 0);
  const actionId = net.world.nextId("action");
  if (refusal && net.switches.releaseFailure === "error") return refusal;
  if (refusal) return ok({ actionId, actionResult: "Failed", errorInfo: refusal.text });
  return ok({ actionId, actionResult: net.switches.releaseAnswer, errorInfo: "" });
}
