/** Every open question about Visma.net ERP that matters to a flow, as a switch. docs/visma-unknowns.md lists them. */
import { choice, count, flag } from "../switches.ts";

const signInSwitches = {
  openSession: choice(["spoils-unless-login", "spoils-always", "ignored"], {
    source:
      "docs/features.md N2, N3: activating fails while the user is signed in at Visma.net; how is unknown",
    meaning: "whether a session open at Visma.net spoils a sign-in, and whether prompt=login helps",
  }),
  openSessionError: choice(["access_denied", "interaction_required", "dead-end"], {
    source: "docs/features.md N3 says that an error is shown, not which and where",
    meaning: "how the spoilt sign-in ends: an error at the client's address, or a page of Visma's",
  }),
  noApiUserRole: choice(["token-refused", "not-offered"], {
    source: "Visma.net §2: invalid_tenant when the role is missing; what the picker shows is unknown",
    meaning:
      "a company where the person lacks the role API User: chosen and refused at the token, or not offered",
  }),
};

const answerSwitches = {
  ruleErrorShape: choice(["message", "ipp", "model-state"], {
    source: "Visma.net §5: three body shapes are seen",
    meaning: "body of a refusal by the rules of the ERP",
  }),
  bindingErrorShape: choice(["model-state", "message", "plain-text"], {
    source: "Visma.net §5, inferred",
    meaning: "body of a refusal of fields that do not fit",
  }),
  gatewayErrorShape: choice(["ipp", "message", "empty"], {
    source: "Visma.net §5: legacy shape; that of the new gateway is unknown",
    meaning: "body of 401 and 403",
  }),
  emptyExceptionMessage: flag(false, {
    source: "Visma.net §5: ExceptionMessage may be empty",
    meaning: "whether the legacy shape tells its message",
  }),
  messageKey: choice(["message", "Message"], {
    source: "Visma.net §5: both are seen",
    meaning: "spelling of the key in the ERP's own shape",
  }),
  vismaIdPrefix: flag(true, {
    source: "Visma.net §5: some messages have no VismaId",
    meaning: "whether messages begin with VismaId and a GUID",
  }),
  ruleErrorStatus: choice(["400", "500"], {
    source: "Visma.net §5: POST failure is 400 or 500",
    meaning: "status of a POST that the rules of the ERP refuse",
  }),
  scopeErrorStatus: choice(["403", "401"], {
    source: "Visma.net §2, inferred",
    meaning: "status when the token lacks the scope of the verb",
  }),
  bareScalar: choice(["refused", "taken"], {
    source: "Visma.net §3, inferred",
    meaning: "a plain value where {value: …} is expected",
  }),
  locationAddress: choice(["own-host", "api-host", "http-api-host"], {
    source: "Visma.net §1: Location changes host, and was http on the old one",
    meaning:
      "host of the Location header: the one asked, https://api.finance.visma.net, or the same with http",
  }),
  dateTimeShape: choice(["local", "offset", "mixed"], {
    source: "Visma.net §3: three shapes are seen",
    meaning: "dates with or without zone; mixed: by turns",
  }),
  stampTimeZone: choice(["utc", "company"], {
    source: "Visma.net §4: the time zone is not documented",
    meaning: "zone of lastModifiedDateTime in answers and filters",
  }),
  erpPageSizeMax: count(1000, {
    source: "Visma.net §4: the usual choice; the table per endpoint is not public",
    meaning: "largest page; journals count lines",
  }),
  erpPageSizeDefault: count(500, {
    source: "Visma.net §4: without paging a default page comes; its size is assumed",
    meaning: "page size where none is asked for",
  }),
  erpRateLimit: count(15_000, {
    source: "Visma.net §4: not published; the older figure for live clients",
    meaning: "requests per window, client and company; 0 is no limit",
  }),
  erpRateWindowSeconds: count(3600, {
    source: "Visma.net §4: not published; the older figure",
    meaning: "length of the fixed window",
  }),
  erpRateReset: choice(["seconds", "epoch"], {
    source: "Visma.net §4: seconds now, epoch seconds on the old host",
    meaning: "what X-RateLimit-Reset counts",
  }),
  repeatThrottle: flag(false, {
    source: "Visma.net §4: table of 2021; whether it still holds is unknown",
    meaning:
      "429 for the same request more than 5 times a minute, and after it failed twice within 5 minutes",
  }),
  backgroundDelayMs: count(200, {
    source: "Visma.net §4: assumed, no source tells how long",
    meaning: "how long a background request is Started before it is worked on",
  }),
  backgroundOutcome: choice(["Finished", "Failed"], {
    source: "Visma.net §4: the status Failed is described, when it comes is not",
    meaning: "how a background request ends: worked on, or Failed with an errorMessage and nothing done",
  }),
};

const registerSwitches = {
  periodEnd: choice(["inclusive", "exclusive"], {
    source: "Visma.net §7: endDate may be the first day of the next period, inferred",
    meaning: "endDate of a financial period",
  }),
  periodField: choice(["PP", "PPYYYY"], {
    source: "Visma.net §7: the description is unclear",
    meaning: "what `period` of a financial period tells",
  }),
  segmentPadding: choice(["blanks-right", "zeros-left"], {
    source: "Visma.net §7: padded to the segment's length, with what is not told",
    meaning: "how a short segment value becomes as long as its segment",
  }),
};

const journalSwitches = {
  lineWithoutOperation: choice(["ignored", "inserted"], {
    source: "Visma.net §3: a line without operation is not created, community",
    meaning: "a line of a new batch without operation",
  }),
  missingSegment: choice(["refused", "zeros"], {
    source: 'Visma.net §6: "segment 2 would be 0", community',
    meaning: "a subaccount that leaves out a segment",
  }),
  unknownSubaccount: choice(["made", "refused"], {
    source: "assumed: listed segment values in a combination that does not exist yet",
    meaning: "whether the combination is made on the fly",
  }),
  controlAccount: choice(["refused", "accepted"], {
    source: "Visma.net §6, inferred",
    meaning: "a line on a control account of a subledger",
  }),
  dateOutsidePeriod: choice(["refused", "accepted"], {
    source: "Visma.net §5, inferred",
    meaning: "a date outside the period that the batch names",
  }),
  zonedDate: choice(["shifted", "day-as-written"], {
    source: "Visma.net §3: a client had to drop the zone because of shifts",
    meaning: "a date with a zone: taken as the day in UTC, or as it is written",
  }),
  amountDecimals: choice(["rounded", "refused"], {
    source: "assumed: no source tells what happens to a third decimal",
    meaning: "an amount with more decimals than its currency",
  }),
  negativeAmount: choice(["accepted", "refused"], {
    source: "assumed: no source tells of negative debits and credits",
    meaning: "a negative amount on a line",
  }),
  lineBothSides: choice(["refused", "accepted"], {
    source: "Visma.net §6: each line has debit or credit; the reaction is unknown",
    meaning: "a line with an amount on both sides",
  }),
  journalTextMax: count(0, {
    source: "Visma.net §8: no source tells lengths",
    meaning: "longest description of a batch or a line; 0 is no limit",
  }),
  journalTextTooLong: choice(["refused", "cut"], {
    source: "Visma.net §8: no source tells",
    meaning: "what happens to a longer one",
  }),
  numberCollisionStatus: choice(["400", "409", "500"], {
    source: "Visma.net §6: the collision message is not known",
    meaning: "status when an own batch number is taken",
  }),
  numberCollision: choice(["refused", "number-of-series"], {
    source: "Visma.net §6: that a taken number collides is inferred",
    meaning: "an own batch number that is taken: refused, or the batch gets the next number of the series",
  }),
  numberOverrideNotAllowed: choice(["refused", "ignored"], {
    source: "Visma.net §6: the setting is needed; the reaction without it is unknown",
    meaning: "overrideNumberSeries where the series does not allow it",
  }),
  releaseAnswer: choice(["Done", "Queued"], {
    source: "Visma.net §6: sometimes Queued first",
    meaning: "actionResult of a release",
  }),
  releaseDelayMs: count(2000, {
    source: "Visma.net §6: the timing is inferred",
    meaning: "how long a queued release waits before the batch is released",
  }),
  postDelayMs: count(0, {
    source: "Visma.net §6: the timing is inferred",
    meaning: "how long a released batch is Unposted before it is Posted, where posting is automatic",
  }),
  releaseFailure: choice(["error", "Failed"], {
    source: "Visma.net §6: actionResult can be Failed; when is unknown",
    meaning: "a release that the rules refuse: an error, or 200 with actionResult Failed and errorInfo",
  }),
  vatAmountCheck: choice(["exact", "none"], {
    source: "Visma.net §6: skipVatAmountValidation exists; what is checked is unknown",
    meaning: "whether VAT lines must be the rate of their base to the øre",
  }),
};

export const vismaNetSwitches = {
  ...signInSwitches,
  ...answerSwitches,
  ...registerSwitches,
  ...journalSwitches,
};
