/** `/v1/subaccount`. Visma.net §7 */
import { readBody } from "./body-reader.ts";
import { type Call, changed, created, type Endpoint, ok, type Reply, staleRefusal } from "./call.ts";
import { nextVersion, type Subaccount } from "./company.ts";
import { changedSince, flagIn, isInSpan, paged, pageOf } from "./page.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { stampOf } from "./stamps.ts";
import { subaccountView } from "./subaccount-view.ts";
import { listedValue, subaccountFor } from "./subaccounts.ts";

const path = "/v1/subaccount";

export const subaccountEndpoints: Endpoint[] = [
  { method: "GET", path, handle: listSubaccounts },
  { method: "POST", path, handle: postSubaccount },
  { method: "GET", path: `${path}/{number}`, handle: readSubaccount },
  { method: "PUT", path: `${path}/{number}`, handle: putSubaccountBy },
];

function listSubaccounts(call: Call): Reply {
  const since = changedSince(call);
  if (isRefusal(since)) return since;
  const active = flagIn(call, "active");
  const subaccounts = [...call.company.subaccounts.values()]
    .filter(
      (one) => isInSpan(call, since, one.modifiedAt) && (active === undefined || one.isActive === active),
    )
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  return ok(
    paged(
      pageOf(call),
      subaccounts.map((one) => subaccountView(call.net, call.company, one)),
    ),
  );
}

/** With or without the blanks at its end. */
function subaccountOf({ company, parameter }: Call): Subaccount | Refusal {
  const wanted = parameter("number").trimEnd();
  const held = [...company.subaccounts.values()].find((one) => one.number.trimEnd() === wanted);
  return held ?? refuse("notFound", `Subaccount ${wanted} was not found.`);
}

function readSubaccount(call: Call): Reply {
  const held = subaccountOf(call);
  return isRefusal(held) ? held : ok(subaccountView(call.net, call.company, held), stampOf(held.version));
}

/** The number is cut into segments by their lengths. */
function postSubaccount(call: Call): Reply {
  const { net, company } = call;
  const body = readBody(net, call.body);
  const number = body.text("subaccountNumber");
  const description = body.text("description");
  const isActive = body.flag("active");
  const refusal = body.refusal();
  if (refusal) return refusal;
  if (!number) return refuse("rule", "'Subaccount' cannot be empty.");
  let from = 0;
  const wishes = company.segments.map((segment) => {
    const value = number.slice(from, from + segment.length);
    from += segment.length;
    return { number: segment.number, value: listedValue(net, segment, value) ?? value };
  });
  const known = company.subaccounts.size;
  const made = subaccountFor(net, company, wishes);
  if (isRefusal(made)) return made;
  if (company.subaccounts.size === known) return refuse("rule", `Subaccount ${number} already exists.`);
  if (description) made.description = description;
  if (typeof isActive === "boolean") made.isActive = isActive;
  return created(made.number.trimEnd(), stampOf(made.version));
}

function putSubaccountBy(call: Call): Reply {
  const held = subaccountOf(call);
  if (isRefusal(held)) return held;
  const stale = staleRefusal(call, stampOf(held.version));
  if (stale) return stale;
  const body = readBody(call.net, call.body);
  const description = body.text("description");
  const isActive = body.flag("active");
  const refusal = body.refusal();
  if (refusal) return refusal;
  if (description !== undefined) held.description = description ?? "";
  if (typeof isActive === "boolean") held.isActive = isActive;
  held.version = nextVersion(call.company);
  held.modifiedAt = call.net.world.clock.now();
  return changed(stampOf(held.version));
}
