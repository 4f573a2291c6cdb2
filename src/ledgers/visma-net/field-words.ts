/** What people call the fields that Visma.net names in its messages. */
import type { FieldWords } from "../../core/index.ts";

export const fieldWords: FieldWords = {
  AccountID: { en: "account", nb: "konto", da: "konto", sv: "konto", nl: "rekening" },
  SubID: { en: "subaccount", nb: "delkonto", da: "underkonto", sv: "delkonto", nl: "subrekening" },
  TaxCategoryID: {
    en: "VAT category",
    nb: "mva-kategori",
    da: "momskategori",
    sv: "momskategori",
    nl: "btw-categorie",
  },
  TaxID: { en: "VAT code", nb: "mva-kode", da: "momskode", sv: "momskod", nl: "btw-code" },
  BranchID: { en: "branch", nb: "avdeling (branch)", da: "afdeling (branch)", sv: "filial", nl: "vestiging" },
  AdjdRefNbr: {
    en: "document that a payment settles",
    nb: "dokument som en betaling gjør opp",
    da: "dokument, som en betaling udligner",
    sv: "dokument som en betalning reglerar",
    nl: "document dat een betaling vereffent",
  },
};
