/** The state of the pretend eAccounting and the few acts every part of it needs. */
import type { Identity } from "../identity/identity.ts";
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import type { Company } from "./company.ts";
import type { eaccountingSwitches } from "./switches.ts";

export type Eaccounting = {
  readonly world: World;
  readonly identity: Identity;
  readonly switches: SwitchValues<typeof eaccountingSwitches>;
  /** By id; the order is that of their creation. */
  readonly companies: Map<string, Company>;
  /** The rate windows under way, by budget. */
  readonly windows: Map<string, { startedAt: number; requests: number }>;
};
