// The one door to GBAT10, the voucher file that Norwegian ledgers import.

export { writeGbat10 } from "./write-gbat10.ts";
