/** The one door of the sign-in. */
export type { Membership } from "../db/index.ts";
export * from "./open-sign-in.ts";
export {
  clientAddressHeader,
  passwordLengthMax,
  passwordLengthMin,
  signInPath,
} from "./sign-in-library.ts";
