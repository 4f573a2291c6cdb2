/** A record that counts for nothing of its own: another version of its object stands in its place. */
import { sql } from "kysely";

/** Of a row of `record`. What was dismissed and is not outlived was left out by a person, as an excused posting is. */
export const isOutlived = sql<boolean>`exists (
  select from record version
  where version.organisation_id = record.organisation_id and version.lane_id = record.lane_id
    and version.object = record.object and version.id <> record.id and version.state in ('taken', 'empty'))`;
