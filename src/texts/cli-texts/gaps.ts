/** What `bilag gaps` says. */
import type { Text } from "../../core/index.ts";

export const gaps = {
  "command-gaps": {
    en: "Shows the days and Z numbers that have not come in.",
    nb: "Viser dagene og Z-numrene som ikke er kommet inn.",
    da: "Viser de dage og Z-numre, der ikke er kommet ind.",
    sv: "Visar de dagar och Z-nummer som inte har kommit in.",
    nl: "Toont de dagen en Z-nummers die niet zijn binnengekomen.",
  },
  "no-gaps": {
    en: "No day and no number is missing.",
    nb: "Ingen dag og intet nummer mangler.",
    da: "Ingen dag og intet nummer mangler.",
    sv: "Ingen dag och inget nummer saknas.",
    nl: "Er ontbreekt geen dag en geen nummer.",
  },
  "day-missing": {
    en: "{on}: no settlement of department {department}",
    nb: "{on}: ingen oppgjør fra avdeling {department}",
    da: "{on}: ingen opgørelse fra afdeling {department}",
    sv: "{on}: inget avslut från avdelning {department}",
    nl: "{on}: geen afsluiting van afdeling {department}",
  },
  "numbers-missing": {
    en: "{sequence}: {count} missing between {after} ({afterOn}) and {before} ({beforeOn})",
    nb: "{sequence}: {count} mangler mellom {after} ({afterOn}) og {before} ({beforeOn})",
    da: "{sequence}: {count} mangler mellem {after} ({afterOn}) og {before} ({beforeOn})",
    sv: "{sequence}: {count} saknas mellan {after} ({afterOn}) och {before} ({beforeOn})",
    nl: "{sequence}: {count} ontbreken tussen {after} ({afterOn}) en {before} ({beforeOn})",
  },
} satisfies Record<string, Text>;
