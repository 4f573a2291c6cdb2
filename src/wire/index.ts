/** The one door to the fields that records are made of on the wire. */
export { amountField, minorOf } from "./amount-field.ts";
export { dayField } from "./day-field.ts";
export { type Field, field, isNothingOrBlank, optional, refused, required, type Scalar } from "./field.ts";
export { textField } from "./text-field.ts";
export { unknownFieldsOf, withoutFields } from "./unknown-fields.ts";
