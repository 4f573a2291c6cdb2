/** Every code that payroll journals give and no other integration does, with its remedy. One that is missing does not compile. */
import type { InputCode, RemedyBook } from "../../../core/index.ts";
import type { CheckCode } from "../check.ts";
import type { JsonCode } from "../read-json.ts";
import type { NmbrsCode } from "../read-nmbrs.ts";
import type { Sie4Code } from "../read-sie4.ts";
import type { TableCode } from "../read-table.ts";
import type { RenderCode } from "../render.ts";
import type { SettingsCode } from "../settings.ts";
import { fileRemedies } from "./file-remedies.ts";
import { runRemedies } from "./run-remedies.ts";
import { setUpRemedies } from "./set-up-remedies.ts";

export type PayrollCode =
  | CheckCode
  | RenderCode
  | SettingsCode
  | JsonCode
  | TableCode
  | NmbrsCode
  | Sie4Code
  | "run-number-repeated";

export const remedies: RemedyBook<Exclude<PayrollCode, InputCode>> = {
  ...fileRemedies,
  ...runRemedies,
  ...setUpRemedies,
};
