/** What people read when the token, the user or the client has no way into the company. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { AccessCode } from "../finding-code.ts";
import { places } from "./places.ts";

export const accessRemedies: RemedyBook<AccessCode> = {
  "erp-token-not-accepted": writeRemedy(
    "your-consultant",
    {
      en: [
        "Visma.net turns down the token of this connection (status 401). A worn token is renewed by itself; where every call is turned down, the tenant id is most often that of the customer and not that of the company.",
        "Compare the tenant id with the company's own. If a person has connected, connect again and choose the company.",
      ],
      nb: [
        "Visma.net avviser tokenet til denne forbindelsen (status 401). Et utløpt token fornyes av seg selv; avvises hvert kall, er tenant-id-en som oftest kundens og ikke firmaets.",
        "Sammenlign tenant-id-en med firmaets egen. Har en person koblet til, koble til på nytt og velg firmaet.",
      ],
      da: [
        "Visma.net afviser forbindelsens token (status 401). Et udløbet token fornyes af sig selv; afvises hvert kald, er tenant-id'et oftest kundens og ikke virksomhedens.",
        "Sammenlign tenant-id'et med virksomhedens eget. Har en person oprettet forbindelsen, så opret den igen, og vælg virksomheden.",
      ],
      sv: [
        "Visma.net avvisar anslutningens token (status 401). En förbrukad token förnyas av sig själv; avvisas varje anrop är tenant-id:t oftast kundens och inte företagets.",
        "Jämför tenant-id:t med företagets eget. Har en person anslutit, anslut igen och välj företaget.",
      ],
      nl: [
        "Visma.net weigert het token van deze verbinding (status 401). Een verlopen token wordt vanzelf vernieuwd; wordt elke aanroep geweigerd, dan is de tenant-id meestal die van de klant en niet die van de administratie.",
        "Vergelijk de tenant-id met die van de administratie. Heeft een persoon gekoppeld, koppel dan opnieuw en kies de administratie.",
      ],
    },
    places.tenant,
  ),
  "erp-not-allowed": writeRemedy(
    "your-consultant",
    {
      en: [
        "Visma.net does not allow this to the user or the application behind the connection.",
        "Check the roles in the company: API User, and the right to the general ledger. What waits goes on by itself once they are given.",
      ],
      nb: [
        "Visma.net tillater ikke dette for brukeren eller applikasjonen bak forbindelsen.",
        "Kontroller rollene i firmaet: API User og rettigheten til hovedboken. Det som venter, fortsetter av seg selv når de er gitt.",
      ],
      da: [
        "Visma.net tillader ikke dette for brugeren eller applikationen bag forbindelsen.",
        "Kontrollér rollerne i virksomheden: API User og retten til finansbogholderiet. Det, der venter, fortsætter af sig selv, når de er givet.",
      ],
      sv: [
        "Visma.net tillåter inte detta för användaren eller applikationen bakom anslutningen.",
        "Kontrollera rollerna i företaget: API User och behörigheten till redovisningen. Det som väntar fortsätter av sig självt när de har getts.",
      ],
      nl: [
        "Visma.net staat dit niet toe aan de gebruiker of de applicatie achter de verbinding.",
        "Controleer de rollen in de administratie: API User en het recht op het grootboek. Wat wacht, gaat vanzelf verder zodra die zijn toegekend.",
      ],
    },
    places.roles,
  ),
  "erp-no-licence": writeRemedy(
    "your-consultant",
    {
      en: [
        "Visma.net says that there is no licence for this company: the tenant id is wrong, the role is missing, or the licence does not include the API.",
        "Compare the tenant id with the company's own, then the role API User, then the licence.",
      ],
      nb: [
        "Visma.net sier at det ikke finnes lisens for dette firmaet: tenant-id-en er feil, rollen mangler, eller lisensen omfatter ikke API-et.",
        "Sammenlign tenant-id-en med firmaets egen, deretter rollen API User, deretter lisensen.",
      ],
      da: [
        "Visma.net siger, at der ikke er licens til denne virksomhed: tenant-id'et er forkert, rollen mangler, eller licensen omfatter ikke API'et.",
        "Sammenlign tenant-id'et med virksomhedens eget, derefter rollen API User og derefter licensen.",
      ],
      sv: [
        "Visma.net säger att licens saknas för det här företaget: tenant-id:t är fel, rollen saknas, eller licensen omfattar inte API:et.",
        "Jämför tenant-id:t med företagets eget, sedan rollen API User och därefter licensen.",
      ],
      nl: [
        "Visma.net meldt dat er voor deze administratie geen licentie is: de tenant-id klopt niet, de rol ontbreekt, of de licentie omvat de API niet.",
        "Vergelijk de tenant-id met die van de administratie, daarna de rol API User, daarna de licentie.",
      ],
    },
    places.tenant,
  ),
  "erp-company-not-authorised": writeRemedy(
    "you",
    {
      en: [
        "Visma.net says that the connection may not reach this company, or that none was named.",
        "Log out of Visma.net, connect again and choose the company. The user needs the role API User in it.",
      ],
      nb: [
        "Visma.net sier at forbindelsen ikke har lov til å nå dette firmaet, eller at ikke noe firma ble oppgitt.",
        "Logg ut av Visma.net, koble til på nytt og velg firmaet. Brukeren trenger rollen API User i det.",
      ],
      da: [
        "Visma.net siger, at forbindelsen ikke må nå denne virksomhed, eller at ingen blev angivet.",
        "Log ud af Visma.net, opret forbindelsen igen, og vælg virksomheden. Brugeren skal have rollen API User i den.",
      ],
      sv: [
        "Visma.net säger att anslutningen inte får nå det här företaget, eller att inget företag angavs.",
        "Logga ut från Visma.net, anslut igen och välj företaget. Användaren behöver rollen API User i det.",
      ],
      nl: [
        "Visma.net meldt dat de verbinding deze administratie niet mag bereiken, of dat er geen is opgegeven.",
        "Log uit bij Visma.net, koppel opnieuw en kies de administratie. De gebruiker heeft daarin de rol API User nodig.",
      ],
    },
    places.connect,
  ),
  "erp-company-tree": writeRemedy(
    "your-consultant",
    {
      en: [
        "Visma.net finds no place for the user in the company tree, which it needs for this document.",
        "Put the employee behind the user into the company tree and the right working group, and resume.",
      ],
      nb: [
        "Visma.net finner ikke brukerens plass i firmatreet, og trenger den for dette dokumentet.",
        "Legg den ansatte bak brukeren inn i firmatreet og i riktig arbeidsgruppe, og fortsett.",
      ],
      da: [
        "Visma.net finder ikke brugerens plads i virksomhedstræet, som det skal bruge til dette dokument.",
        "Læg medarbejderen bag brugeren ind i virksomhedstræet og i den rette arbejdsgruppe, og fortsæt.",
      ],
      sv: [
        "Visma.net hittar inte användarens plats i företagsträdet, som behövs för det här dokumentet.",
        "Lägg in den anställde bakom användaren i företagsträdet och i rätt arbetsgrupp, och fortsätt.",
      ],
      nl: [
        "Visma.net vindt geen plaats voor de gebruiker in de bedrijfsboom, die voor dit document nodig is.",
        "Neem de medewerker achter de gebruiker op in de bedrijfsboom en in de juiste werkgroep, en hervat.",
      ],
    },
    places.companyTree,
  ),
  "erp-too-many-calls": writeRemedy("nobody", {
    en: [
      "Visma.net was asked the same thing too often in a short time and turns it down for some minutes.",
      "Nothing is to be done: it is asked again later. If it comes often, tell whoever runs this hub.",
    ],
    nb: [
      "Visma.net er spurt om det samme for ofte på kort tid og avviser det i noen minutter.",
      "Ingenting skal gjøres: det spørres på nytt senere. Kommer det ofte, si fra til den som drifter installasjonen.",
    ],
    da: [
      "Visma.net er blevet spurgt om det samme for ofte på kort tid og afviser det i nogle minutter.",
      "Der skal intet gøres: der spørges igen senere. Kommer det ofte, så sig det til den, der driver installationen.",
    ],
    sv: [
      "Visma.net har fått samma fråga för ofta på kort tid och avvisar den i några minuter.",
      "Inget behöver göras: frågan ställs igen senare. Händer det ofta, säg till den som driver installationen.",
    ],
    nl: [
      "Visma.net kreeg in korte tijd te vaak dezelfde vraag en weigert die enkele minuten.",
      "Er hoeft niets te gebeuren: het wordt later opnieuw gevraagd. Komt het vaak voor, meld het dan aan wie deze installatie beheert.",
    ],
  }),
};
