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
  "day-close": {
    en: "{on}: closed (department {department}), and missing no longer",
    nb: "{on}: stengt (avdeling {department}), og mangler ikke lenger",
    da: "{on}: lukket (afdeling {department}), og mangler ikke længere",
    sv: "{on}: stängt (avdelning {department}), och saknas inte längre",
    nl: "{on}: gesloten (afdeling {department}), en ontbreekt niet meer",
  },
  "day-open": {
    en: "{on}: no longer taken for closed (department {department})",
    nb: "{on}: regnes ikke lenger som stengt (avdeling {department})",
    da: "{on}: regnes ikke længere som lukket (afdeling {department})",
    sv: "{on}: räknas inte längre som stängt (avdelning {department})",
    nl: "{on}: telt niet meer als gesloten (afdeling {department})",
  },
  "close-or-open": {
    en: "Give either --close or --open.",
    nb: "Velg enten --close eller --open.",
    da: "Vælg enten --close eller --open.",
    sv: "Ange antingen --close eller --open.",
    nl: "Kies --close of --open.",
  },
  "option-close": {
    en: "a day (2026-03-10) on which nothing was to come: the shop was closed",
    nb: "en dag (2026-03-10) det ikke skulle komme noe: butikken var stengt",
    da: "en dag (2026-03-10), hvor der ikke skulle komme noget: butikken var lukket",
    sv: "en dag (2026-03-10) då inget skulle komma: butiken var stängd",
    nl: "een dag (2026-03-10) waarop niets hoefde te komen: de winkel was gesloten",
  },
  "option-open": {
    en: "a closed day that was not closed after all",
    nb: "en stengt dag som likevel ikke var stengt",
    da: "en lukket dag, der alligevel ikke var lukket",
    sv: "en stängd dag som ändå inte var stängd",
    nl: "een gesloten dag die toch niet gesloten was",
  },
  "option-department": {
    en: "of that department only; left out: of all",
    nb: "bare for denne avdelingen; utelatt: for alle",
    da: "kun for denne afdeling; udeladt: for alle",
    sv: "bara för den avdelningen; utelämnad: för alla",
    nl: "alleen voor die afdeling; weggelaten: voor alle",
  },
  "numbers-missing": {
    en: "{sequence}: {count} missing between {after} ({afterOn}) and {before} ({beforeOn})",
    nb: "{sequence}: {count} mangler mellom {after} ({afterOn}) og {before} ({beforeOn})",
    da: "{sequence}: {count} mangler mellem {after} ({afterOn}) og {before} ({beforeOn})",
    sv: "{sequence}: {count} saknas mellan {after} ({afterOn}) och {before} ({beforeOn})",
    nl: "{sequence}: {count} {count:ontbreekt|ontbreken} tussen {after} ({afterOn}) en {before} ({beforeOn})",
  },
} satisfies Record<string, Text>;
