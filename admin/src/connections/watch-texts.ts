/** The nightly comparison of what was booked with what the ledger holds. */
export const watchTexts = {
  title: {
    en: "Nightly comparison",
    nb: "Nattkontroll",
    da: "Natkontrol",
    sv: "Nattkontroll",
    nl: "Nachtcontrole",
  },
  about: {
    en: "Each night what was booked is compared with what the ledger holds. What is otherwise is told under Today and at the posting; nothing is changed by it.",
    nb: "Hver natt sammenlignes det som er bokført, med det regnskapet har. Det som er annerledes, meldes under I dag og ved overføringen; ingenting endres av det.",
    da: "Hver nat sammenlignes det bogførte med det, regnskabet har. Det, der er anderledes, meldes under I dag og ved overførslen; intet ændres af det.",
    sv: "Varje natt jämförs det som bokförts med det som bokföringen har. Det som är annorlunda visas under I dag och vid överföringen; inget ändras av det.",
    nl: "Elke nacht wordt wat geboekt is vergeleken met wat de boekhouding heeft. Wat anders is staat onder Vandaag en bij de boeking; er verandert niets door.",
  },
  last: {
    en: "Last looked: {at}",
    nb: "Så sist etter: {at}",
    da: "Så sidst efter: {at}",
    sv: "Tittade senast: {at}",
    nl: "Laatst gekeken: {at}",
  },
  never: {
    en: "It has not looked yet.",
    nb: "Den har ikke sett etter ennå.",
    da: "Den har ikke set efter endnu.",
    sv: "Den har inte tittat än.",
    nl: "Er is nog niet gekeken.",
  },
  next: {
    en: "Looks next: {at}",
    nb: "Ser neste gang: {at}",
    da: "Ser næste gang: {at}",
    sv: "Tittar nästa gång: {at}",
    nl: "Kijkt weer: {at}",
  },
  days: {
    en: "How many days back",
    nb: "Hvor mange dager tilbake",
    da: "Hvor mange dage tilbage",
    sv: "Hur många dagar tillbaka",
    nl: "Hoeveel dagen terug",
  },
  save: { en: "Save", nb: "Lagre", da: "Gem", sv: "Spara", nl: "Opslaan" },
  now: { en: "Look now", nb: "Se etter nå", da: "Se efter nu", sv: "Titta nu", nl: "Nu kijken" },
  asked: {
    en: "It looks as soon as it can; the answer stands under Today and at the postings.",
    nb: "Den ser etter så snart den kan; svaret står under I dag og ved overføringene.",
    da: "Den ser efter, så snart den kan; svaret står under I dag og ved overførslerne.",
    sv: "Den tittar så snart den kan; svaret står under I dag och vid överföringarna.",
    nl: "Er wordt zo snel mogelijk gekeken; het antwoord staat onder Vandaag en bij de boekingen.",
  },
} as const;
