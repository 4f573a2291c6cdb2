/** Companies, settings and records that an integration brings along to be tried with. */
import type { Day } from "./day.ts";

/** How much the books that are made for a file can take: values that are longer are given shorter ones of their own. */
export type BookRoom = { dimensionValueMax: number };

export type SampleCompany = {
  externalId: string;
  name: string;
  organisationNumber: string;
  country: string;
  currency: string;
  timeZone: string;
};

export type IntegrationHome<Settings> = {
  company: SampleCompany;
  settings: Settings;
  /** By name, formats that come from this country alone. */
  formats: readonly string[];
  /** Names of columns by which a table that names no currency shows itself to be of this country; case, blanks and marks do not count. */
  columnNames?: readonly string[];
};

export type IntegrationSample<Input, Settings> = {
  company: SampleCompany;
  departments: readonly { code: string; name: string }[];
  settings: Settings;
  /** Records of `count` days up to a day, per flow; the same input gives the same records. */
  records(of: { flow: string; upTo: Day; count: number }): readonly Input[];
};
