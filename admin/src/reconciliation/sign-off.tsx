/** The foot of the printed sheet: what was compared, when, and place for a name. */
import { Stack, Text } from "@mantine/core";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { reconciliationTexts } from "./reconciliation-texts.ts";
import looks from "./sign-off.module.css";
import type { Reconciliation } from "./totals.tsx";
import { verdictOf } from "./verdict.ts";

export function SignOff({ reconciliation }: { reconciliation: Reconciliation }) {
  const text = useTexts(reconciliationTexts);
  const { instant, month } = useFigures();
  const verdict = verdictOf(reconciliation);
  return (
    <section className={looks.sheet} aria-label={text("sign-off")}>
      <Stack gap="xs">
        <Text fw={600}>{text("sign-off")}</Text>
        <Text size="sm">
          {text("sign-off-says", {
            company: reconciliation.company,
            month: month(reconciliation.month),
            at: instant(reconciliation.readAt),
          })}{" "}
          {/* At the foot of the sheet what is not equal stands above. */}
          {text(verdict === "unequal" ? "unequal-signed" : verdict, {
            count: reconciliation.count.unreleased,
          })}
        </Text>
        <div className={looks.lines}>
          {(["place", "name", "signature"] as const).map((name) => (
            <div key={name} className={looks.line}>
              {text(name)}
            </div>
          ))}
        </div>
      </Stack>
    </section>
  );
}
