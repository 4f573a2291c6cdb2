/** The one door of the sign-in. */
export * from "./open-sign-in.ts";
export {
  clientAddressHeader,
  passwordLengthMax,
  passwordLengthMin,
  type SingleSignOn,
  signInPath,
} from "./sign-in-library.ts";
