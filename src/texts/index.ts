/** The one door to what people read: remedies filled in, titles of problems, amounts as they are written, the command line's texts. */
export { actorTexts } from "./actor-texts.ts";
export { alreadyBookedText } from "./already-booked-text.ts";
export { amountText } from "./amount-text.ts";
export { callbackTexts } from "./callback-texts.ts";
export { type CliTextName, cliText } from "./cli-texts.ts";
export { documentText } from "./document-text.ts";
export { fieldWord } from "./field-words.ts";
export { formatTitle } from "./format-words.ts";
export { type HttpCode, httpRemedies } from "./http-remedies.ts";
export { inputRemedies } from "./input-remedies/input-remedies.ts";
export { placeIn, strangePlaces } from "./place-texts.ts";
export { withNamedPlaces } from "./placeholder-words.ts";
export { type ProblemCode, problemTitles } from "./problem-titles.ts";
export { refusedFileText } from "./refused-file-text.ts";
export { type Remedies, remedyOf } from "./remedy-of.ts";
