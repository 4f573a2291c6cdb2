/** Writes wrap nearly every value; reads are bare (Visma.net §3). Null takes away what would else come from a default. */
export type Wrapped<Value> = { value: Value };

export function wrapped<Value>(value: Value): Wrapped<Value> {
  return { value };
}
