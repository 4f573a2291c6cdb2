/**
 * The three writes of a posting that goes well, for as many lanes at once as have one to make: booked with its certificate,
 * sending with its attempt, accepted with the attempt's answer. One statement, hence one transaction and one round trip; the
 * fence of each lane guards what is written of that lane, and no other.
 *
 * A lane may leave one posting and begin the next in the same write: at no commit are two of them open.
 * Whatever goes another way than well has its own statements.
 */
import { assertTransition, type Finding, type HeldDocument, type StepPlan } from "../../core/index.ts";
import type { FixedStatement } from "../in-one-trip.ts";
import type { CertificateTable } from "../schema.ts";
import type { LaneHold } from "./claim-lane.ts";

export type BookedWrite = {
  postingId: string;
  held: HeldDocument;
  heldHash: string;
  requestHash: string;
  how: CertificateTable["how"];
  findings: readonly Finding[];
  step: number;
  /** Where they are others than were last written down. */
  steps?: readonly StepPlan[];
};

export type SendingWrite = {
  postingId: string;
  from: "planned" | "accepted";
  /** Void when it was rendered anew since it was read: what is about to leave would not be what is on record. */
  settingsVersion: number;
  documentHash: string | null;
  /** The link's own, whose choices the steps were planned under. Void when it has another by now, is paused, or sending is off. */
  linkVersion: number;
  steps: readonly StepPlan[];
  step: number;
  /** Counting this one. */
  attempts: number;
  attemptId: string;
  accessExpiresAt: string;
  findings: readonly Finding[];
};

export type AcceptedWrite = {
  postingId: string;
  attemptId: string;
  /** As the ledger named it, which is also the attempt's answer. */
  identity: { kind: string; id: string; number: string };
  /** The next one to make. */
  step: number;
};

export type LaneWrite = {
  hold: LaneHold;
  at: string;
  booked?: BookedWrite;
  /** Void unless `booked`, where both are given, came about. */
  sending?: SendingWrite;
  accepted?: AcceptedWrite;
};

/** What came about. `isHeld` is false where the lane is somebody else's, or is locked just now by an act of somebody. */
export type LaneWritten = {
  laneId: string;
  isHeld: boolean;
  isBooked: boolean;
  isSending: boolean;
  isAccepted: boolean;
};

export type AdvanceOf = {
  organisationId: string;
  workerId: string;
  leaseMs: number;
  installationId: string;
  /** One per lane. */
  writes: readonly LaneWrite[];
  /** Lanes that an act of somebody has locked are left out rather than waited for: the others would wait along. */
  skipsLocked: boolean;
};

export function advancePostings(of: AdvanceOf): FixedStatement {
  for (const { booked, sending, accepted } of of.writes) {
    if (booked !== undefined) assertTransition(booked.postingId, "accepted", "booked");
    if (sending !== undefined) assertTransition(sending.postingId, sending.from, "sending");
    if (accepted !== undefined) assertTransition(accepted.postingId, "sending", "accepted");
  }
  // Always in the same order, so that two writers who wait for each other's lanes cannot meet.
  const inOrder = of.writes.toSorted((left, right) => (left.hold.laneId < right.hold.laneId ? -1 : 1));
  const rows = inOrder.map(({ hold, at, booked, sending, accepted }) => ({
    lane_id: hold.laneId,
    epoch: hold.epoch,
    at,
    booked_id: booked?.postingId,
    held: booked?.held,
    held_hash: booked?.heldHash,
    request_hash: booked?.requestHash,
    how: booked?.how,
    booked_findings: booked?.findings,
    booked_step: booked?.step,
    booked_steps: booked?.steps,
    sending_id: sending?.postingId,
    from_state: sending?.from,
    settings_version: sending?.settingsVersion,
    document_hash: sending?.documentHash,
    link_version: sending?.linkVersion,
    steps: sending?.steps,
    step: sending?.step ?? accepted?.step,
    attempts: sending?.attempts,
    attempt_id: sending?.attemptId ?? accepted?.attemptId,
    access_expires_at: sending?.accessExpiresAt,
    sending_findings: sending?.findings,
    accepted_id: accepted?.postingId,
    identity: accepted?.identity,
  }));
  const values = [of.organisationId, of.workerId, of.leaseMs / 1000, of.installationId, JSON.stringify(rows)];
  return of.skipsLocked
    ? { name: "bilag_advance_free", text: textWith("skip locked"), values }
    : { name: "bilag_advance", text: textWith(""), values };
}

/** `held` comes first, and asks under the lane's lock whether a write may begin; then `booked`, then what reads `booked`: the index of open postings is met at every step. */
const textWith = (skipping: "" | "skip locked") => `
with asked as materialized (
  select * from jsonb_to_recordset($5::jsonb) as row (
    lane_id uuid, epoch bigint, at timestamptz,
    booked_id uuid, held jsonb, held_hash text, request_hash text, how text, booked_findings jsonb,
    booked_step integer, booked_steps jsonb,
    sending_id uuid, from_state text, settings_version integer, document_hash text, link_version integer,
    steps jsonb, step integer,
    attempts integer, attempt_id uuid, access_expires_at timestamptz, sending_findings jsonb,
    accepted_id uuid, identity jsonb)
), fenced as materialized (
  select fence.id from asked cross join lateral (
    select lane.id from lane
    where lane.organisation_id = $1 and lane.id = asked.lane_id and lane.owner_id = $2 and lane.epoch = asked.epoch
    for no key update ${skipping}
  ) fence
), held as materialized (
  update lane set lease_until = bilag_now() + make_interval(secs => $3::double precision)
  from fenced join asked on asked.lane_id = fenced.id where lane.organisation_id = $1 and lane.id = fenced.id
  returning lane.id, asked.sending_id is not null and may_begin($1, lane.id, asked.link_version) as may_begin
), booked as materialized (
  update posting set state = 'booked', changed_at = asked.at, findings = asked.booked_findings,
    step = asked.booked_step, steps = coalesce(asked.booked_steps, posting.steps),
    ledger_standing = asked.held ->> 'standing', ledger_number = asked.held -> 'identity' ->> 'number'
  from asked join held on held.id = asked.lane_id
  where posting.organisation_id = $1 and posting.id = asked.booked_id and posting.state = 'accepted'
  returning posting.id, posting.token, posting.record_hash, posting.document_hash
), certified as (
  insert into certificate (organisation_id, posting_id, installation_id, token, record_hash, document_hash, request_hash,
    ledger_kind, ledger_id, ledger_number, held_hash, held, how, certified_at)
  select $1, booked.id, $4::uuid, booked.token, booked.record_hash, coalesce(booked.document_hash, ''), asked.request_hash,
    asked.held -> 'identity' ->> 'kind', asked.held -> 'identity' ->> 'id', asked.held -> 'identity' ->> 'number',
    asked.held_hash, asked.held, asked.how, asked.at
  from booked join asked on asked.booked_id = booked.id
), sending as materialized (
  update posting set state = 'sending', changed_at = asked.at, findings = asked.sending_findings, steps = asked.steps,
    step = asked.step, attempts = asked.attempts, not_before = null
  from asked join held on held.id = asked.lane_id and held.may_begin
  where posting.organisation_id = $1 and posting.id = asked.sending_id and posting.state = asked.from_state
    and posting.settings_version = asked.settings_version
    and posting.document_hash is not distinct from asked.document_hash
    and (asked.booked_id is null or exists (select from booked where booked.id = asked.booked_id))
  returning posting.id
), attempted as (
  insert into attempt (organisation_id, id, posting_id, step, number, worker_id, epoch, request, access_expires_at, started_at)
  select $1, asked.attempt_id, sending.id, asked.step, asked.attempts, $2, asked.epoch, asked.steps -> asked.step,
    asked.access_expires_at, asked.at
  from sending join asked on asked.sending_id = sending.id
), accepted as materialized (
  update posting set state = 'accepted', changed_at = asked.at, step = asked.step,
    ledger_kind = asked.identity ->> 'kind', ledger_id = asked.identity ->> 'id',
    ledger_number = asked.identity ->> 'number'
  from asked join held on held.id = asked.lane_id
  where posting.organisation_id = $1 and posting.id = asked.accepted_id and posting.state = 'sending'
  returning posting.id
), answered as (
  update attempt set outcome = 'accepted', answer = asked.identity, ended_at = asked.at
  from asked join accepted on accepted.id = asked.accepted_id
  where attempt.organisation_id = $1 and attempt.id = asked.attempt_id
)
select asked.lane_id as "laneId", held.id is not null as "isHeld", booked.id is not null as "isBooked",
  sending.id is not null as "isSending", accepted.id is not null as "isAccepted"
from asked left join held on held.id = asked.lane_id left join booked on booked.id = asked.booked_id
  left join sending on sending.id = asked.sending_id left join accepted on accepted.id = asked.accepted_id`;
