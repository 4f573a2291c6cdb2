/** What people read where the hub itself is at fault: the bookkeeper that nothing is theirs to correct, the operator what to do. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";

export type FaultCode = Extract<EngineCode, "drain-faults">;

export const faultRemedies: RemedyBook<FaultCode> = {
  "drain-faults": writeRemedy("operator", {
    en: [
      "{value}: the hub has stopped {count} times in a row on a fault of its own while it worked on this queue. What was booked stands, nothing is lost or sent twice, and nothing more of this queue is sent meanwhile. There is nothing to correct in the records.",
      "Ask whoever runs the hub to look for “drain stopped” in its log. They install the newest version; where it stays, they report those lines with the version's number. The hub tries again each minute and goes on by itself.",
    ],
    nb: [
      "{value}: huben har stanset {count} ganger på rad på en egen feil mens den arbeidet med denne køen. Det som er bokført, står; ingenting er tapt eller sendt to ganger, og ingenting mer av denne køen sendes imens. Det er ingenting å rette i grunnlagene.",
      "Be den som drifter huben, om å se etter «drain stopped» i loggen. Vedkommende installerer nyeste versjon; blir feilen stående, melder de fra om linjene sammen med versjonsnummeret. Huben prøver igjen hvert minutt og fortsetter av seg selv.",
    ],
    da: [
      "{value}: hubben er standset {count} gange i træk på en fejl i sig selv, mens den arbejdede med denne kø. Det, der er bogført, står; intet er tabt eller sendt to gange, og intet mere af denne kø sendes imens. Der er intet at rette i grundlagene.",
      "Bed den, der driver hubben, om at se efter »drain stopped« i loggen. Vedkommende installerer den nyeste version; bliver fejlen stående, melder de linjerne sammen med versionsnummeret. Hubben prøver igen hvert minut og fortsætter af sig selv.",
    ],
    sv: [
      "{value}: hubben har stannat {count} gånger i rad på ett eget fel medan den arbetade med den här kön. Det som är bokfört står kvar; inget har gått förlorat eller skickats två gånger, och inget mer av kön skickas under tiden. Det finns inget att rätta i underlagen.",
      "Be den som driver hubben att leta efter ”drain stopped” i loggen. De installerar den senaste versionen; står felet kvar anmäler de raderna tillsammans med versionens nummer. Hubben försöker igen varje minut och fortsätter av sig själv.",
    ],
    nl: [
      "{value}: de hub is {count} keer achter elkaar gestopt op een eigen fout terwijl hij aan deze wachtrij werkte. Wat geboekt is, staat; er is niets verloren of dubbel verzonden, en intussen wordt er niets meer van deze wachtrij verzonden. In de brondocumenten valt niets te verbeteren.",
      "Vraag wie de hub beheert om in het logboek naar „drain stopped” te zoeken. Die installeert de nieuwste versie; blijft de fout, dan meldt die de regels met het versienummer. De hub probeert het elke minuut opnieuw en gaat vanzelf verder.",
    ],
  }),
};
