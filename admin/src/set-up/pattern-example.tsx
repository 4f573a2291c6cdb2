/** Which accounts of the ledger a pattern takes, told while it is typed; and the slip that looks like a range and is none. */
import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { accountPattern } from "./account-pattern.ts";
import { wholeChartQuery } from "./register-query.ts";
import { setUpTexts } from "./set-up-texts.ts";

const shownMax = 5;
const typingMs = 300;

export function PatternExample({ connectionId, pattern }: { connectionId: string; pattern: string }) {
  const text = useTexts(setUpTexts);
  const { count } = useFigures();
  const [settled] = useDebouncedValue(pattern, typingMs);
  const { data } = useQuery(wholeChartQuery(connectionId));
  const takes = accountPattern(settled);
  if (takes === null) return <Text role="status">⚠ {text("pattern-unreadable")}</Text>;
  const taken = (data?.accounts ?? []).filter(({ number }) => takes.test(number));
  const shown = taken.slice(0, shownMax).map(({ number, name }) => `${number} ${name}`);
  return (
    <>
      {settled.includes("[09]") && <Text role="status">⚠ {text("pattern-slip")}</Text>}
      {data !== undefined && (
        <Text role="status" size="sm">
          {text("pattern-takes", {
            count: count(taken.length),
            all: count(data.accounts.length),
            accounts: shown.join(", "),
          })}
          {taken.length > shownMax && " …"}
        </Text>
      )}
    </>
  );
}
