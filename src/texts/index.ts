/** The one door to what people read: remedies filled in, amounts as they are written, and the texts of the command line. */
export { actorTexts } from "./actor-texts.ts";
export { amountText } from "./amount-text.ts";
export { type CliTextName, cliText } from "./cli-texts.ts";
export { remedyOf } from "./remedy-of.ts";
