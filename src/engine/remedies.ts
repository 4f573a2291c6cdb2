/** Every finding of the engine and of the preflight with what it means and how it is cured; a missing code or language does not compile. */
import type { PreflightCode, RemedyBook } from "../core/index.ts";
import type { EngineCode } from "./codes.ts";
import { accountRemedies } from "./remedies/account-remedies.ts";
import { connectionRemedies } from "./remedies/connection-remedies.ts";
import { decisionRemedies } from "./remedies/decision-remedies.ts";
import { dimensionRemedies } from "./remedies/dimension-remedies.ts";
import { driftRemedies } from "./remedies/drift-remedies.ts";
import { faultRemedies } from "./remedies/fault-remedies.ts";
import { folderFileRemedies } from "./remedies/folder-file-remedies.ts";
import { folderRemedies } from "./remedies/folder-remedies.ts";
import { jobRemedies } from "./remedies/job-remedies.ts";
import { lookUpRemedies } from "./remedies/look-up-remedies.ts";
import { periodRemedies } from "./remedies/period-remedies.ts";
import { readBackRemedies } from "./remedies/read-back-remedies.ts";
import { recordRemedies } from "./remedies/record-remedies.ts";

export type EngineRemedyCode = EngineCode | PreflightCode | "consent-refused";

export const engineRemedies: RemedyBook<EngineRemedyCode> = {
  ...connectionRemedies,
  ...recordRemedies,
  ...accountRemedies,
  ...periodRemedies,
  ...dimensionRemedies,
  ...lookUpRemedies,
  ...decisionRemedies,
  ...jobRemedies,
  ...readBackRemedies,
  ...driftRemedies,
  ...folderRemedies,
  ...folderFileRemedies,
  ...faultRemedies,
};
