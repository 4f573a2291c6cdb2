/** Which slot of the account set-up answers for an amount of a department. */
import { type DaySettlementSettings, everyDepartment, type SlotSetting } from "./settings.ts";
import type { SlotChoice } from "./slot-name.ts";

/** Where a line goes: the slot that answers, and in which department's set-up it stands. */
type FoundSlot = { name: string; department: string; setting: SlotSetting };

/** The department's own set-up goes first, its general names too; then "*". Undefined: nobody filled it. */
export function findSlot(
  settings: DaySettlementSettings,
  department: string | undefined,
  slots: SlotChoice,
): FoundSlot | undefined {
  for (const key of department === undefined ? [everyDepartment] : [department, everyDepartment]) {
    const own = settings.departments[key];
    if (own === undefined || !Object.hasOwn(settings.departments, key)) continue;
    for (const name of slots) {
      const setting = Object.hasOwn(own, name) ? own[name] : undefined;
      if (setting !== undefined) return { name, department: key, setting };
    }
  }
  return undefined;
}
