// The Z report with what its transactions add to it: all that a day settlement needs, under the names of accounting.

import type { Place } from "../place.ts";
import type { SafTFoldedTransactions } from "./saf-t-folded-transactions.ts";

/** A ledger account that the till itself names for an amount; most tills name none. */
export interface SafTAccount {
  readonly account?: string;
  readonly accountDescription?: string;
}

export interface SafTTally {
  readonly count?: number;
  readonly amountMinor: number;
}

export interface SafTAccountedTally extends SafTTally, SafTAccount {}

export interface SafTVatRow extends SafTAccount {
  readonly vatCode?: string;
  readonly standardVatCode?: string;
  /** Per cent: "25". */
  readonly vatRate: string;
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly grossMinor: number;
  /** Receipt lines behind the row. VAT is rounded per line, so it may be off by half a minor unit for each. */
  readonly lineCount?: number;
}

/** Amounts are gross and net of returns. */
export interface SafTArticleGroup extends SafTAccount {
  readonly articleGroupId: string;
  readonly predefinedId?: string;
  readonly description?: string;
  readonly quantity?: string;
  readonly amountMinor: number;
}

/** Refunds are taken off. `predefinedId` is a 12xxx code: 12001 cash, 12002 debit card, 12005 gift token … */
export interface SafTPaymentRow extends SafTAccount {
  readonly paymentType: string;
  readonly predefinedId?: string;
  readonly description?: string;
  readonly count?: number;
  readonly amountMinor: number;
}

/** Money put in or taken out outside sales. A zero row (tills write one as a filler) is left out. */
export interface SafTCashMovement extends SafTAccountedTally {
  readonly type: string;
  /** 11xxx or 12xxx where the till maps its type. */
  readonly predefinedId?: string;
  readonly description?: string;
}

export interface SafTNamedTally extends SafTTally {
  readonly name: string;
}

/** What the report says. */
export interface SafTZContent {
  readonly zNumber: string;
  readonly eventId?: string;
  /** Place of the event in the file. */
  readonly at: Place;
  readonly companyIdent?: string;
  readonly companyName?: string;
  /** The day of the Z, also when it was run after midnight. */
  readonly businessOn: string;
  /** `2020-01-01T23:56:59`, the till's own clock. */
  readonly closedAtLocal: string;
  /** Gross, returns already taken off; excludes credit sales. */
  readonly cashSales: SafTAccountedTally;
  readonly vatRows: readonly SafTVatRow[];
  readonly articleGroups: readonly SafTArticleGroup[];
  readonly payments: readonly SafTPaymentRow[];
  /** Where the report has none: the raises of its receipts that are mapped to tips. */
  readonly tips?: SafTAccountedTally;
  readonly openingFloatMinor?: number;
  readonly payIns: readonly SafTCashMovement[];
  readonly payOuts: readonly SafTCashMovement[];
  readonly creditSales?: SafTAccountedTally;
  readonly creditMemos?: SafTAccountedTally;
  readonly receiptCount?: number;
  readonly drawerOpeningCount?: number;
  /** From here on for information only: these are already in the sales, or never were. */
  readonly returns?: SafTTally;
  readonly discounts?: SafTTally;
  readonly voids?: SafTTally;
  readonly training?: SafTTally;
  readonly copies?: SafTTally;
  readonly proformas?: SafTTally;
  readonly deliveries?: SafTTally;
  readonly lineCorrections: readonly SafTNamedTally[];
  readonly priceInquiries: readonly SafTNamedTally[];
  readonly otherCorrections: readonly SafTNamedTally[];
  /** Counters over the life of the register, never a day's sales. */
  readonly lifetime?: {
    readonly salesMinor: number;
    readonly returnsMinor: number;
    readonly netMinor: number;
  };
}

/**
 * Balance, exact: payments = cash sales + rounding + unexplained
 *   + tips (when `areTipsInPayments`) + gift cards sold (when `areGiftCardsInPayments`).
 */
export interface SafTZReport extends SafTZContent {
  readonly kind: "zReport";
  readonly currency?: string;
  /** The name of the place; its department for the books. */
  readonly locationName?: string;
  readonly registerId: string;
  readonly registerDescription?: string;
  /** First transaction of this Z, else the Z before it in the file. */
  readonly openedAtLocal?: string;
  readonly rounding: SafTRounding;
  readonly areTipsInPayments: boolean;
  /** Pay-ins whose type the till maps to gift token (12005): a debt, not a sale. Also among `payIns`. */
  readonly giftCardsSold?: SafTAccountedTally;
  readonly areGiftCardsInPayments: boolean;
  /**
   * Article groups that are called gift cards and carry no VAT. No code of the standard tells a gift card from an
   * article, so they stay in the sales; a setting of the reader's user can name the group as a debt.
   */
  readonly possibleGiftCardSales: readonly SafTArticleGroup[];
  /** Zero unless there is a finding `z-does-not-balance`. */
  readonly unexplainedMinor: number;
  /** Transactions of type 11008: positive when more was counted than expected. The standard has no counted cash. */
  readonly cashDifference?: SafTTally;
  readonly creditSaleDetails: readonly SafTCreditSale[];
  /** Absent when the file has no transactions for this Z. */
  readonly transactions?: SafTFoldedTransactions;
}

/**
 * Paid − owed, negative when the customers paid less. The Z report has no field for it. `transactions`: the sum over
 * the receipts, whose sales are those of the Z. `derived`: payments − sales − tips and gift cards where these lie in
 * the payments; it holds whatever else is missing too, so the user of it sets a limit.
 */
export interface SafTRounding {
  readonly amountMinor: number;
  readonly source: "transactions" | "derived";
}

/** A sale on account or, negative, a credit memo: to the customer, not in the day's voucher. */
export interface SafTCreditSale {
  readonly transactionId: string;
  readonly on: string;
  readonly customerId?: string;
  readonly invoiceId?: string;
  readonly amountMinor: number;
  readonly netMinor: number;
}
