/** What settings ask of a ledger: accounts with their VAT codes, dimensions and their values. */

/** One thing a mapping asks of the ledger's live registers. */
export type Need = {
  /** The slot in the settings ("sales/25"). */
  slot: string;
  account: string;
  /** What the source calls the account, where it says: names it in books that are made for a file. */
  accountName?: string;
  /** The VAT code that the bookkeeper chose for it; undefined where the slot carries no VAT. */
  vatCode?: string;
  /** The rate that the VAT code, or else the account's own one, must have on the day, exact decimal text. */
  ratePercent?: string;
};

/**
 * A dimension that the settings use, named as the ledger names it: compared letter by letter. `value`: one of its values that
 * they name; `account`: the one that is to carry it.
 */
export type DimensionNeed = { slot: string; dimension: string; value?: string; account?: string };

/** A dimension value that records carry: put into books that are made for a file. */
export type DimensionValueNeed = { dimension: string; value: string; name?: string };
