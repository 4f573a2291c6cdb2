/** What the company, its currency or its settings stand in the way of. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";

const companyFlags = "Bilag: company";
const settings = "Bilag: link → settings";

export const companyRemedies = {
  "company-is-test": writeRemedy(
    "you",
    {
      en: [
        "{value} is marked as a test company. Nothing of it is booked.",
        "Remove the mark when the company is real.",
      ],
      nb: [
        "{value} er merket som testfirma. Ingenting derfra bokføres.",
        "Fjern merket når firmaet er ekte.",
      ],
      da: [
        "{value} er markeret som testvirksomhed. Intet derfra bogføres.",
        "Fjern markeringen, når virksomheden er ægte.",
      ],
      sv: [
        "{value} är markerat som testföretag. Inget därifrån bokförs.",
        "Ta bort markeringen när företaget är på riktigt.",
      ],
      nl: [
        "{value} is als testbedrijf gemarkeerd. Er wordt niets van geboekt.",
        "Haal de markering weg als het bedrijf echt is.",
      ],
    },
    companyFlags,
  ),
  "company-customer-blocked": writeRemedy(
    "operator",
    {
      en: [
        "The customer {value} is blocked. Nothing is booked while that lasts.",
        "Lift the block on the company, then resume.",
      ],
      nb: [
        "Kunden {value} er sperret. Ingenting bokføres så lenge det varer.",
        "Opphev sperringen på firmaet, og fortsett.",
      ],
      da: [
        "Kunden {value} er spærret. Intet bogføres, så længe det varer.",
        "Ophæv spærringen på virksomheden, og fortsæt.",
      ],
      sv: [
        "Kunden {value} är spärrad. Inget bokförs så länge det varar.",
        "Häv spärren på företaget och fortsätt.",
      ],
      nl: [
        "De klant {value} is geblokkeerd. Er wordt niets geboekt zolang dat duurt.",
        "Hef de blokkering van het bedrijf op en ga verder.",
      ],
    },
    companyFlags,
  ),
  "company-group-blocked": writeRemedy(
    "operator",
    {
      en: [
        "The group that {value} belongs to is blocked. Nothing is booked while that lasts.",
        "Lift the block on the group, then resume.",
      ],
      nb: [
        "Konsernet som {value} hører til, er sperret. Ingenting bokføres så lenge det varer.",
        "Opphev sperringen på konsernet, og fortsett.",
      ],
      da: [
        "Den gruppe, som {value} hører til, er spærret. Intet bogføres, så længe det varer.",
        "Ophæv spærringen på gruppen, og fortsæt.",
      ],
      sv: [
        "Gruppen som {value} hör till är spärrad. Inget bokförs så länge det varar.",
        "Häv spärren på gruppen och fortsätt.",
      ],
      nl: [
        "De groep waartoe {value} behoort is geblokkeerd. Er wordt niets geboekt zolang dat duurt.",
        "Hef de blokkering van de groep op en ga verder.",
      ],
    },
    companyFlags,
  ),
  "currency-differs": writeRemedy("your-accountant", {
    en: [
      "The record is in {value}, the company keeps its books in {currency}.",
      "Check that it belongs to this company. A source in another currency must give its sums in {currency}.",
    ],
    nb: [
      "Posten er i {value}, mens firmaet fører regnskap i {currency}.",
      "Kontroller at den hører til dette firmaet. En kilde i annen valuta må oppgi summene i {currency}.",
    ],
    da: [
      "Grundlaget er i {value}, mens virksomheden fører regnskab i {currency}.",
      "Kontrollér, at det hører til virksomheden. En kilde i en anden valuta skal oplyse beløbene i {currency}.",
    ],
    sv: [
      "Posten är i {value}, men företaget har sin bokföring i {currency}.",
      "Kontrollera att den hör till företaget. En källa i annan valuta måste ange summorna i {currency}.",
    ],
    nl: [
      "De gegevens zijn in {value}, de administratie in {currency}.",
      "Controleer of ze bij dit bedrijf horen. Een bron in een andere valuta moet de bedragen in {currency} opgeven.",
    ],
  }),
  "setting-invalid": writeRemedy(
    "you",
    {
      en: ["The setting {field} cannot be read.", "See the description of the settings."],
      nb: ["Innstillingen {field} kan ikke leses.", "Se beskrivelsen av innstillingene."],
      da: ["Indstillingen {field} kan ikke læses.", "Se beskrivelsen af indstillingerne."],
      sv: ["Inställningen {field} kan inte läsas.", "Se beskrivningen av inställningarna."],
      nl: ["De instelling {field} kan niet worden gelezen.", "Zie de beschrijving van de instellingen."],
    },
    settings,
  ),
} as const satisfies RemedyBook;
