/** What dimensions are called where neither the settings nor the file say it: for books that are made for a file, and for forms. */

const usualNames: Readonly<Record<string, string>> = {
  costCentre: "Cost centre",
  costUnit: "Cost unit",
  department: "Department",
  "6": "Project",
};

export function usualDimensionName(dimension: string): string {
  return usualNames[dimension] ?? `Dimension ${dimension}`;
}
