/** Cost centres (up to three, each with its items) and projects, as dimensions and their values. */
import { z } from "zod";
import type { DimensionEntry, DimensionValueEntry, LedgerContext, Reading } from "../../core/index.ts";
import { optionalList } from "./optional-list.ts";
import { readList } from "./read-list.ts";
import { type DimensionField, dimensionFields, dimensionId } from "./row-dimension.ts";

const costCentre = z.object({
  Name: z.string(),
  Number: z.int().nullish(),
  IsActive: z.boolean().nullish(),
  Items: z
    .array(
      z.object({
        Id: z.string().min(1),
        ShortName: z.string(),
        Name: z.string().nullish(),
        IsActive: z.boolean().nullish(),
      }),
    )
    .nullish(),
});
type CostCentre = z.infer<typeof costCentre>;

const project = z.object({
  Id: z.string().min(1),
  Number: z.string(),
  Name: z.string().nullish(),
  Status: z.int().nullish(),
});

/** 1 ongoing, 2 finished (visma-facts §5). */
const finished = 2;

export type Dimensions = {
  dimensions: readonly DimensionEntry[];
  dimensionValues: readonly DimensionValueEntry[];
};

/** Dimension name is the cost centre's own name, value its item's short name; "project" and the project's number. */
export async function readDimensions(context: LedgerContext): Promise<Reading<Dimensions>> {
  const centres = optionalList(
    await readList(context, { purpose: "read", path: "/costcenters", entry: costCentre }),
  );
  if (centres.kind !== "read") return centres;
  const projects = optionalList(
    await readList(context, { purpose: "read", path: "/projects", entry: project }),
  );
  if (projects.kind !== "read") return projects;
  const names = placed(centres.value).map(({ centre }) => centre.Name);
  return {
    kind: "read",
    value: {
      dimensions: [...names, ...(projects.value.length > 0 ? ["project"] : [])].map((name) => ({
        name,
        isRequired: false,
        isListed: true,
      })),
      dimensionValues: [...centreEntries(centres.value), ...projects.value.map(projectEntry)],
    },
  };
}

/**
 * The row's field 1, 2 or 3 belongs to the cost centre of that number: our reading, the documentation only says where the
 * ids come from. Where the numbers are none of these three, the order of the numbers decides.
 */
function placed(centres: readonly CostCentre[]): { centre: CostCentre; field: DimensionField }[] {
  const inOrder = centres.toSorted((left, right) => (left.Number ?? 0) - (right.Number ?? 0));
  const isNumbered = inOrder.every(({ Number: number }) => number === 1 || number === 2 || number === 3);
  return inOrder.flatMap((centre, index) => {
    const field = fieldAt(isNumbered ? (centre.Number ?? 0) - 1 : index);
    return field === null ? [] : [{ centre, field }];
  });
}

function centreEntries(centres: readonly CostCentre[]): DimensionValueEntry[] {
  return placed(centres).flatMap(({ centre, field }) => itemEntries(centre, field));
}

function fieldAt(index: number): DimensionField | null {
  const field = dimensionFields[index];
  return field === undefined || field === "ProjectId" ? null : field;
}

function itemEntries(centre: CostCentre, field: DimensionField): DimensionValueEntry[] {
  return (centre.Items ?? []).map((item) => ({
    dimension: centre.Name,
    value: item.ShortName,
    id: dimensionId(field, item.Id),
    name: item.Name ?? item.ShortName,
    isActive: (centre.IsActive ?? true) && (item.IsActive ?? true),
  }));
}

function projectEntry(held: z.infer<typeof project>): DimensionValueEntry {
  return {
    dimension: "project",
    value: held.Number,
    id: dimensionId("ProjectId", held.Id),
    name: held.Name ?? held.Number,
    isActive: held.Status !== finished,
  };
}
