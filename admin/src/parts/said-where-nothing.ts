/** A list of choices that has none. */
import type { OptionsFilter } from "@mantine/core";

/**
 * What is found, or one line in its place that says why there is nothing and cannot be chosen. As the library has it, the words stand
 * in a list without any option, which is no list to those who hear it read.
 */
export function saidWhereNothing(message: string, filter: OptionsFilter): OptionsFilter {
  return (asked) => {
    const found = filter(asked);
    return found.length > 0 ? found : [{ value: "nothing", label: message, disabled: true }];
  };
}

/** Those whose label holds what is typed. */
export const heldInLabel: OptionsFilter = ({ options, search }) =>
  options.filter((one) => "label" in one && one.label.toLowerCase().includes(search.trim().toLowerCase()));
