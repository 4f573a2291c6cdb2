/** What is said about changes: that nobody has saved them, and that somebody has. */
export const savingTexts = {
  save: { en: "Save", nb: "Lagre", da: "Gem", sv: "Spara", nl: "Opslaan" },
  saved: { en: "Saved.", nb: "Lagret.", da: "Gemt.", sv: "Sparat.", nl: "Opgeslagen." },
  unsaved: {
    en: "You have changes that are not saved. They hold only once you save.",
    nb: "Du har endringer som ikke er lagret. De gjelder først når du lagrer.",
    da: "Du har ændringer, der ikke er gemt. De gælder først, når du gemmer.",
    sv: "Du har ändringar som inte är sparade. De gäller först när du sparar.",
    nl: "U hebt wijzigingen die niet zijn opgeslagen. Ze gelden pas na het opslaan.",
  },
  moved: {
    en: "Somebody else has saved here meanwhile. What you changed stands on top of it: look it over before you save.",
    nb: "Noen andre har lagret her i mellomtiden. Det du endret, står oppå det: se over det før du lagrer.",
    da: "En anden har gemt her i mellemtiden. Det, du ændrede, står oven på det: se det efter, før du gemmer.",
    sv: "Någon annan har sparat här under tiden. Det du ändrade står ovanpå det: se över det innan du sparar.",
    nl: "Iemand anders heeft hier intussen opgeslagen. Wat u hebt gewijzigd staat daar bovenop: kijk het na voordat u opslaat.",
  },
  "nothing-to-save": {
    en: "Nothing is changed: there is nothing to save.",
    nb: "Ingenting er endret: det er ingenting å lagre.",
    da: "Intet er ændret: der er intet at gemme.",
    sv: "Inget är ändrat: det finns inget att spara.",
    nl: "Er is niets gewijzigd: er is niets op te slaan.",
  },
  "leave-title": {
    en: "Leave without saving?",
    nb: "Gå uten å lagre?",
    da: "Gå uden at gemme?",
    sv: "Lämna utan att spara?",
    nl: "Weggaan zonder op te slaan?",
  },
  "leave-loses": {
    en: "What you changed here is lost then.",
    nb: "Det du har endret her, går da tapt.",
    da: "Det, du har ændret her, går så tabt.",
    sv: "Det du har ändrat här går då förlorat.",
    nl: "Wat u hier gewijzigd hebt, gaat dan verloren.",
  },
  leave: { en: "Leave", nb: "Gå", da: "Gå", sv: "Lämna", nl: "Weggaan" },
  stay: { en: "Stay here", nb: "Bli her", da: "Bliv her", sv: "Stanna här", nl: "Hier blijven" },
} as const;
