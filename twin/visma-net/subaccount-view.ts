/** A subaccount as Visma.net shows it. Fields: Visma.net §7. */
import type { Company, Subaccount } from "./company.ts";
import type { Net } from "./net.ts";
import { instantText, stampOf } from "./stamps.ts";

export function subaccountView(net: Net, company: Company, subaccount: Subaccount) {
  return {
    subaccountNumber: subaccount.number,
    subaccountId: subaccount.id,
    description: subaccount.description,
    lastModifiedDateTime: instantText(net, company, subaccount.modifiedAt),
    active: subaccount.isActive,
    segments: company.segments.map((segment, index) => {
      const value = subaccount.values[index] ?? "";
      return {
        segmentId: segment.number,
        segmentDescription: segment.description,
        segmentValue: value,
        segmentValueDescription: segment.values.get(value)?.description ?? "",
      };
    }),
    timeStamp: stampOf(subaccount.version),
  };
}
