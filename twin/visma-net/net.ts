/** The state of the pretend Visma.net ERP and what every part of it needs. */
import type { Identity } from "../identity/identity.ts";
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import type { Job } from "./background.ts";
import type { Company } from "./company.ts";
import type { vismaNetSwitches } from "./switches.ts";

export type Net = {
  readonly world: World;
  readonly identity: Identity;
  readonly switches: SwitchValues<typeof vismaNetSwitches>;
  /** By company tenant id; the order is that of their creation. */
  readonly companies: Map<string, Company>;
  /** People who are signed in at Visma.net itself, by user name. */
  readonly openSessions: Set<string>;
  /** The rate windows under way, by client and company. */
  readonly windows: Map<string, { startedAt: number; requests: number }>;
  /** The moments of equal requests and of their failures, for the older throttling. */
  readonly repeats: Map<string, number[]>;
  readonly failures: Map<string, number[]>;
  readonly jobs: Map<string, Job>;
};
