/** The sign-in library, set up: passwords, two-factor, single sign-on, sessions. What people may do is decided elsewhere. */
import { betterAuth } from "better-auth";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { SignInPool } from "../db/index.ts";
import { takeOverAccount } from "./take-over-account.ts";

/** A provider of single sign-on by OpenID Connect, as the operator names it. */
export type SingleSignOn = { issuer: string; clientId: string; clientSecret: string };

export type SignInLibraryOf = {
  pool: SignInPool;
  /** Signs cookies and encrypts the second factor's secrets. */
  secret: string;
  /** Where people reach the hub; every other origin is refused. */
  url: string;
  /** Further origins that lead to the same place ("localhost" beside "127.0.0.1"). */
  origins?: readonly string[];
  singleSignOn: SingleSignOn | null;
};

export const signInPath = "/api/sign-in";
/** Where the caller's address stands for the library. Set by us, never by the caller: calls are counted by it. */
export const clientAddressHeader = "bilag-client-address";
/** Name of the provider in the library's addresses: /callback/company is where it sends people back to. */
export const singleSignOnId = "company";

/** Shorter ones are guessed; NIST SP 800-63B wants length rather than signs. */
export const passwordLengthMin = 12;
/** Room for a sentence. The same wherever one is chosen or given: a longer one could be chosen and never given again. */
export const passwordLengthMax = 200;
const sessionSeconds = 12 * 60 * 60;

/** Nobody can make an account: people are invited, and single sign-on lets in only those who were. */
export function signInLibrary(of: SignInLibraryOf) {
  return betterAuth({
    appName: "Bilag",
    baseURL: of.url,
    basePath: signInPath,
    secret: of.secret,
    database: of.pool,
    trustedOrigins: [of.url, ...(of.origins ?? [])],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: passwordLengthMax,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: sessionSeconds, updateAge: 60 * 60, freshAge: 10 * 60 },
    account: {
      accountLinking: { enabled: true, trustedProviders: [singleSignOnId] },
      updateAccountOnSignIn: false,
    },
    databaseHooks: takeOverAccount(singleSignOnId),
    onAPIError: { errorURL: `${of.url.replace(/\/$/, "")}/sign-in` },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      // The way to the provider tries no password. The library's own three in ten seconds would keep an office behind one address out.
      customRules: { "/sign-in/social": { window: 10, max: 50 } },
    },
    advanced: {
      cookiePrefix: "bilag",
      // Said outright: the library looks away in tests, which would prove nothing then.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
    plugins: [
      twoFactor({ issuer: "Bilag" }),
      genericOAuth({ config: of.singleSignOn === null ? [] : [providerOf(of.singleSignOn)] }),
    ],
  });
}

function providerOf({ issuer, clientId, clientSecret }: SingleSignOn) {
  return {
    providerId: singleSignOnId,
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableSignUp: true,
    // An address that the provider itself has not proven is anybody's claim. One that says nothing of it has proven it elsewhere.
    mapProfileToUser: ({ email, email_verified: isProven }: Record<string, unknown>) =>
      typeof email === "string" && String(isProven ?? true) === "true" ? {} : { email: "" },
  };
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
