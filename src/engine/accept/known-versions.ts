/** What is known of records when another one comes: by its object, and by the name that it may share with others. */
import type { RecordKey } from "../../core/index.ts";
import type { KnownRecord } from "../../db/index.ts";

export type KnownVersion = {
  object: string;
  hash: string;
  state: string;
  id: string;
  findings: unknown;
  family: string | null;
  member: string | null;
};

/** Grows with each new record of a call, so that two of one call meet as two of two calls do. */
export class KnownVersions {
  readonly #byObject = new Map<string, KnownVersion[]>();
  readonly #byFamily = new Map<string, KnownVersion[]>();

  constructor(records: readonly KnownRecord[]) {
    for (const { content_hash: hash, ...rest } of records) this.add({ ...rest, hash });
  }

  add(version: KnownVersion): void {
    push(this.#byObject, version.object, version);
    if (version.family !== null) push(this.#byFamily, version.family, version);
  }

  of(object: string): readonly KnownVersion[] {
    return this.#byObject.get(object) ?? [];
  }

  /**
   * The record under the object and the version that its content is known by. Which of several things of one name came
   * first, and which came alone, differs from one delivery to the next; the content does not.
   */
  asKnown<One extends { key: RecordKey; hash: string }>(one: One): One {
    const { family, object } = one.key;
    if (family === undefined) return one;
    const alike = this.#kin(family.name).filter((version) => version.member === family.member);
    const known = alike.find((version) => version.object === object) ?? alike[0];
    return known === undefined
      ? one
      : { ...one, key: { ...one.key, object: known.object }, hash: known.hash };
  }

  /**
   * Things of the record's name that stand and that its delivery does not hold: the record may be a correction of one of
   * them. Empty where the record's own object is known, which is a question of its own.
   */
  strangersTo(one: { key: RecordKey; besides: readonly string[] }): KnownVersion[] {
    const { family, object } = one.key;
    if (family === undefined || this.of(object).length > 0) return [];
    return this.#kin(family.name).filter(
      (version) => isBookedOrEmpty(version) && !one.besides.includes(version.member ?? ""),
    );
  }

  #kin(family: string): readonly KnownVersion[] {
    return this.#byFamily.get(family) ?? [];
  }
}

export const isBookedOrEmpty = ({ state }: { state: string }) => state === "taken" || state === "empty";

function push(lists: Map<string, KnownVersion[]>, name: string, version: KnownVersion): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [version]);
  else list.push(version);
}
