/**
 * Which field of a voucher row takes a dimension value. A row has three numbered fields for cost centres and one for the
 * project; the id that the registers keep names both field and item ("CostCenterItemId2/0f1e…"), so that a plan needs no more.
 */
export const dimensionFields = [
  "CostCenterItemId1",
  "CostCenterItemId2",
  "CostCenterItemId3",
  "ProjectId",
] as const;
export type DimensionField = (typeof dimensionFields)[number];

export function dimensionId(field: DimensionField, itemId: string): string {
  return `${field}/${itemId}`;
}

/** Throws on an id that this file did not make: the registers belong to another ledger. */
export function dimensionTarget(id: string): { field: DimensionField; itemId: string } {
  const [name, itemId] = id.split("/");
  const field = dimensionFields.find((known) => known === name);
  if (field === undefined || itemId === undefined) throw new Error(`not a dimension of this ledger: ${id}`);
  return { field, itemId };
}
