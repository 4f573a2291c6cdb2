/** `/v1/dimension`: the segments of the subaccount and their values. Visma.net §7 */
import { type BodyReader, readBody } from "./body-reader.ts";
import { type Call, changed, type Endpoint, ok, type Reply, staleRefusal } from "./call.ts";
import { nextVersion, type Segment, type SegmentValue } from "./company.ts";
import { putSegmentValue } from "./create-company.ts";
import { flagIn } from "./page.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { instantText, stampOf } from "./stamps.ts";

const path = "/v1/dimension";
const subaccountDimension = "SUBACCOUNT";
/** The ids that were recorded. Visma.net §7 */
const dimensionIds = [
  "ACCGROUP",
  "ACCOUNT",
  "BIZACCT",
  "CASHACCOUNT",
  "CONTRACT",
  "CUSTOMER",
  "EMPLOYEE",
  "INLOCATION",
  "INSITE",
  "INVENTORY",
  "LOCATION",
  "PROJECT",
  "PROTASK",
  "SALESPER",
  subaccountDimension,
  "VENDOR",
];

export const dimensionEndpoints: Endpoint[] = [
  { method: "GET", path, handle: () => ok(dimensionIds) },
  { method: "GET", path: `${path}/{id}`, handle: readDimension },
  { method: "GET", path: `${path}/{id}/{segment}`, handle: readSegment },
  { method: "PUT", path: `${path}/{id}/{segment}`, handle: putSegment },
  { method: "GET", path: `${path}/{id}/{segment}/publicid/{publicId}`, handle: readByPublicId },
  { method: "GET", path: `${path}/{id}/{segment}/{value}`, handle: readValue },
];

/** Only the subaccount has segments in the twin; the others are one segment without values (assumed). */
function readDimension(call: Call): Reply {
  const id = call.parameter("id").toUpperCase();
  if (!dimensionIds.includes(id))
    return refuse("notFound", `Dimension ${call.parameter("id")} was not found.`);
  if (id !== subaccountDimension) return ok({ id, length: 10, description: id, segments: [] });
  const { segments } = call.company;
  const withValues = flagIn(call, "expandSegmentsValues") ?? false;
  return ok({
    id,
    length: segments.reduce((sum, segment) => sum + segment.length, 0),
    description: "Subaccount",
    segments: segments.map((segment) => segmentView(call, segment, withValues)),
  });
}

function segmentOf({ company, parameter }: Call): Segment | Refusal {
  const held = company.segments.find((segment) => String(segment.number) === parameter("segment"));
  const isKnown = parameter("id").toUpperCase() === subaccountDimension && held;
  return isKnown ? held : refuse("notFound", `Segment ${parameter("segment")} was not found.`);
}

function readSegment(call: Call): Reply {
  const segment = segmentOf(call);
  return isRefusal(segment) ? segment : ok(segmentView(call, segment, true), stampOf(segment.version));
}

/** The value stands in Base64 in the path. Visma.net §1 */
function readValue(call: Call): Reply {
  const segment = segmentOf(call);
  if (isRefusal(segment)) return segment;
  const value = Buffer.from(call.parameter("value"), "base64").toString("utf8").trimEnd();
  const held = segment.values.get(value);
  return held
    ? ok(valueView(call, segment, held))
    : refuse("notFound", `Segment value ${value} was not found.`);
}

function readByPublicId(call: Call): Reply {
  const segment = segmentOf(call);
  if (isRefusal(segment)) return segment;
  const held = [...segment.values.values()].find((value) => value.id === call.parameter("publicId"));
  return held ? ok(valueView(call, segment, held)) : refuse("notFound", "The segment value was not found.");
}

function segmentView(call: Call, segment: Segment, withValues: boolean) {
  return {
    segmentId: segment.number,
    description: segment.description,
    length: segment.length,
    timeStamp: stampOf(segment.version),
    lastModified: instantText(call.net, call.company, segment.modifiedAt),
    validate: segment.isValidated,
    segmentValues: withValues
      ? [...segment.values.values()]
          .sort((one, other) => (one.value < other.value ? -1 : 1))
          .map((value) => valueView(call, segment, value))
      : [],
    isAutoNumber: false,
  };
}

function valueView({ net, company }: Call, segment: Segment, value: SegmentValue) {
  return {
    segmentId: segment.number,
    valueId: value.value,
    description: value.description,
    publicId: value.id,
    active: value.isActive,
    timeStamp: stampOf(value.version),
    lastModified: instantText(net, company, value.modifiedAt),
    mappedSegValue: "",
  };
}

function putSegment(call: Call): Reply {
  const segment = segmentOf(call);
  if (isRefusal(segment)) return segment;
  const stale = staleRefusal(call, stampOf(segment.version));
  if (stale) return stale;
  const body = readBody(call.net, call.body);
  const description = body.text("description");
  const values = body.list("segmentValues").map((value) => valueWish(value));
  const refusal = body.refusal() ?? firstRefusal(segment, values);
  if (refusal) return refusal;
  if (description) segment.description = description;
  for (const wish of values) applyValue(call, segment, wish);
  segment.version = nextVersion(call.company);
  segment.modifiedAt = call.net.world.clock.now();
  return changed(stampOf(segment.version));
}

type ValueWish = {
  operation: string;
  value: string;
  description: string | null | undefined;
  isActive: boolean | null | undefined;
};

/** `value` and `operation` are bare. Visma.net §7 */
function valueWish(body: BodyReader): ValueWish {
  return {
    operation: String(body.bare("operation") ?? "").toLowerCase(),
    value: String(body.bare("value") ?? "").trimEnd(),
    description: body.text("description"),
    isActive: body.flag("active"),
  };
}

function firstRefusal(segment: Segment, wishes: ValueWish[]): Refusal | null {
  for (const { operation, value } of wishes) {
    if (operation === "insert" && segment.values.has(value))
      return refuse("rule", `Segment value '${value}' already exists.`);
    if (operation === "insert" && value.length > segment.length)
      return refuse("rule", `The value '${value}' of segment '${segment.description}' is too long.`);
    if (["update", "delete"].includes(operation) && !segment.values.has(value))
      return refuse("rule", `Segment value '${value}' cannot be found in the system.`);
  }
  return null;
}

function applyValue({ net, company }: Call, segment: Segment, wish: ValueWish): void {
  if (wish.operation === "delete") segment.values.delete(wish.value);
  if (wish.operation !== "insert" && wish.operation !== "update") return;
  const held = segment.values.get(wish.value);
  putSegmentValue(net, company, segment, {
    value: wish.value,
    description: wish.description ?? held?.description ?? "",
    isActive: wish.isActive ?? held?.isActive ?? true,
  });
}
