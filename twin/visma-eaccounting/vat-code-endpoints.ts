/** `/vatcodes` and `/vatcodesrates`: read-only, ids differ per company, rates by date. visma-facts §5 */
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import { rateOn, todayOf, type VatCode } from "./company.ts";
import { list } from "./list.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { accountingRead, everyVariant } from "./variants.ts";
import { dayOf } from "./voucher-request.ts";

const read = { method: "GET", scopes: accountingRead, variants: everyVariant } as const;

export const vatCodeEndpoints: Endpoint[] = [
  { ...read, path: "/vatcodes", handle: listCodes },
  { ...read, path: "/vatcodes/{id}", handle: getCode },
  { ...read, path: "/vatcodesrates", handle: listRates },
];

const properties = ["Id", "Code", "Description", "OssCodeType", "RelatedAccounts"];

function listCodes(call: Call): Reply {
  const on = rateDayOf(call);
  if (isRefusal(on)) return on;
  return list<VatCode>(call, {
    properties: [...properties, "VatRate"],
    items: () => [...call.company.vatCodes.values()],
    show: (vatCode) => shownCode(call, vatCode, on),
  });
}

function getCode(call: Call): Reply {
  const on = rateDayOf(call);
  if (isRefusal(on)) return on;
  const vatCode = call.company.vatCodes.get(call.parameter("id"));
  return vatCode
    ? ok(shownCode(call, vatCode, on))
    : refuse("notFound", `VatCode ${call.parameter("id")} was not found.`);
}

function listRates(call: Call): Reply {
  return list<VatCode>(call, {
    properties: [...properties, "VatRates"],
    items: () => [...call.company.vatCodes.values()],
    show: (vatCode) => ({
      ...shownStem(vatCode),
      VatRates: vatCode.rates.map((rate) => ({
        VatRateDate: rate.fromOn,
        VatRate: shownRate(call, rate.basisPoints),
      })),
    }),
  });
}

/** `vatRateDate`, by default today where the company is. */
function rateDayOf(call: Call): string | Refusal {
  const wanted = call.query.get("vatratedate");
  if (!wanted) return todayOf(call.company, call.eaccounting.world.clock.now());
  return dayOf(wanted) ?? refuse("badDate", `${wanted} is not a date.`);
}

function shownCode(call: Call, vatCode: VatCode, on: string): Record<string, unknown> {
  return { ...shownStem(vatCode), VatRate: shownRate(call, rateOn(vatCode, on)) };
}

function shownStem(vatCode: VatCode): Record<string, unknown> {
  const [first = null, second = null, third = null] = vatCode.relatedAccounts;
  return {
    Id: vatCode.id,
    Code: vatCode.code,
    Description: vatCode.description,
    OssCodeType: 0,
    RelatedAccounts: { AccountNumber1: first, AccountNumber2: second, AccountNumber3: third },
  };
}

/** 2500 → 0.25 or 25, 1111 → 0.1111 or 11.11: switch `vatRateUnit`. */
function shownRate(call: Call, basisPoints: number): number {
  return call.eaccounting.switches.vatRateUnit === "fraction" ? basisPoints / 10_000 : basisPoints / 100;
}
