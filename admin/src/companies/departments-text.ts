/** Departments as lines of text, "10 Kitchen", which is how people have them in a list already. */
export type Department = { code: string; name: string };

export function departmentsToText(departments: readonly Department[]): string {
  return departments.map(({ code, name }) => `${code} ${name}`).join("\n");
}

/** A line with a code alone is named for it. */
export function departmentsFromText(text: string): Department[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", ...rest] = line.split(/\s+/);
      return { code, name: rest.length === 0 ? code : rest.join(" ") };
    });
}
