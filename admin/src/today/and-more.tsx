/** The end of a list on the morning's page that names a few and counts the others. */
import { Text } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { todayTexts } from "./today-texts.ts";

/** So many are told by name; the rest by their number. */
export const toldMax = 5;

/** `count`: of all there are. */
export function AndMore({ count }: { count: number }) {
  const text = useTexts(todayTexts);
  return count > toldMax && <Text size="sm">{text("and-more", { count: count - toldMax })}</Text>;
}
