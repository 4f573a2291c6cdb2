/** `/v1/vat`, `/v1/vatCategory` and `/v1/vatZone`: ids with rates by day, and the categories and the zone that hold them. Visma.net §7 */
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import type { Company, Vat, VatCategory } from "./company.ts";
import { decimalText, numberJson } from "./exact-number.ts";
import { missing } from "./missing.ts";
import { paged, pageOf } from "./page.ts";
import { dayText } from "./stamps.ts";

export const vatEndpoints: Endpoint[] = [
  { method: "GET", path: "/v1/vat", handle: (call) => ok(list(call.company.vats).map(vatView(call))) },
  { method: "GET", path: "/v1/vat/{id}", handle: readVat },
  {
    method: "GET",
    path: "/v1/vatCategory",
    handle: (call) => ok(list(call.company.vatCategories).map(categoryView(call))),
  },
  { method: "GET", path: "/v1/vatCategory/{id}", handle: readCategory },
  {
    method: "GET",
    path: "/v1/vatZone",
    handle: (call) => ok(paged(pageOf(call), [zoneView(call.company)])),
  },
];

function list<T>(held: Map<string, T>): T[] {
  return [...held.values()];
}

/** 2500 → 25.000000: rates come with up to six decimals. */
function rateJson(basisPoints: number): unknown {
  return numberJson(decimalText(basisPoints), 6);
}

function vatView(call: Call) {
  const { net, company } = call;
  return (vat: Vat) => ({
    vatId: vat.id,
    description: vat.description,
    type: "Vat",
    deductibleVat: vat.kind === "Input",
    reverseVat: false,
    calculateOn: "ItemAmount",
    glAccounts:
      vat.account === null
        ? {}
        : {
            [vat.kind === "Output" ? "vatPayableAccount" : "vatClaimableAccount"]: {
              type: company.accounts.get(vat.account)?.type ?? "Liability",
              number: vat.account,
              description: company.accounts.get(vat.account)?.description ?? "",
            },
          },
    schedules: vat.rates.map((rate) => ({
      startDate: dayText(net, company, rate.fromOn),
      vatRate: rateJson(rate.basisPoints),
      reportingGroup: "",
      groupType: vat.kind,
    })),
    categories: [...company.vatCategories.values()]
      .filter((category) => category.vatIds.includes(vat.id))
      .map(({ id, description, isActive }) => ({ vatCategoryId: id, description, active: isActive })),
    zones: company.vatZone.vatIds.includes(vat.id) ? [zoneView(company)] : [],
  });
}

function readVat(call: Call): Reply {
  const held = call.company.vats.get(call.parameter("id"));
  return held ? ok(vatView(call)(held)) : missing("VAT", call.parameter("id"));
}

function categoryView(call: Call) {
  const { net, company } = call;
  return (category: VatCategory) => ({
    vatCategoryId: category.id,
    description: category.description,
    active: category.isActive,
    excludeListedTaxes: false,
    vatCategoryLines: category.vatIds.flatMap((id) => {
      const vat = company.vats.get(id);
      if (!vat) return [];
      const vatRates = vat.rates.map((rate, index) => ({
        revisionID: String(index + 1),
        vatRate: rateJson(rate.basisPoints),
        startDate: dayText(net, company, rate.fromOn),
        groupType: vat.kind,
      }));
      return [{ vatId: id, description: vat.description, type: "Vat", calculateOn: "ItemAmount", vatRates }];
    }),
  });
}

function readCategory(call: Call): Reply {
  const held = call.company.vatCategories.get(call.parameter("id"));
  return held ? ok(categoryView(call)(held)) : missing("VAT category", call.parameter("id"));
}

function zoneView({ vatZone }: Company) {
  return { id: vatZone.id, description: vatZone.description, defaultVatCategory: vatZone.defaultCategory };
}
