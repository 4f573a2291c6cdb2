/** One schema for everything the environment may say; nobody else reads it. */
import path from "node:path";
import { z } from "zod";
import { type Language, languages } from "./core/index.ts";
import { parseSecretKeys } from "./lib/seal.ts";

const url = z.url({ protocol: /^https?$/ });

/** A name, an address, or a range of addresses. */
const privateEntry = z.union(
  [z.hostname(), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  "names, addresses or ranges (10.1.0.0/16), comma-separated",
);

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BILAG_DATA_DIR: z.string().min(1).default(".bilag"),
  BILAG_PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, "a whole number from 0 to 65535")
    .transform(Number)
    .default(4010),
  BILAG_URL: url.optional(),
  BILAG_SECRET_KEY: z
    .string()
    .refine(
      (text) => parseSecretKeys(text) !== null,
      "one or more keys of 64 hexadecimal digits, comma-separated, newest first",
    )
    .optional(),
  BILAG_LANGUAGE: z.enum(languages).optional(),
  BILAG_LOG: z.enum(["debug", "info", "warn", "error"]).default("warn"),
  BILAG_VISMA_NET_API_URL: url.optional(),
  BILAG_VISMA_CONNECT_URL: url.optional(),
  BILAG_VISMA_NET_CLIENT_ID: z.string().optional(),
  BILAG_VISMA_NET_CLIENT_SECRET: z.string().optional(),
  BILAG_EACCOUNTING_API_URL: url.optional(),
  BILAG_EACCOUNTING_IDENTITY_URL: url.optional(),
  BILAG_EACCOUNTING_CLIENT_ID: z.string().optional(),
  BILAG_EACCOUNTING_CLIENT_SECRET: z.string().optional(),
  BILAG_OIDC_ISSUER: url.optional(),
  BILAG_OIDC_CLIENT_ID: z.string().optional(),
  BILAG_OIDC_CLIENT_SECRET: z.string().optional(),
  BILAG_SUPPORT_EMAIL: z.email().optional(),
  BILAG_SUPPORT_PHONE: z.string().max(100).optional(),
  BILAG_TRY_OUT: z.enum(["0", "1"]).optional(),
  BILAG_TWIN_URL: url.optional(),
  BILAG_WEBHOOK_PRIVATE: z.string().default("").transform(listed).pipe(z.array(privateEntry)),
  BILAG_WATCHED_FOLDERS: z.string().min(1).optional(),
  LANG: z.string().optional(),
});

export type EndpointSettings = {
  apiUrl: string;
  identityUrl: string;
  clientId: string;
  clientSecret: string;
};

export type Support = { email: string | null; phone: string | null };

export type Config = {
  databaseUrl: string | undefined;
  dataDir: string;
  port: number;
  /** Where people reach the hub; undefined until the port is known. */
  url: string | undefined;
  secretKeys: readonly Buffer[] | undefined;
  language: Language;
  logLevel: "debug" | "info" | "warn" | "error";
  isTryOut: boolean;
  twinUrl: string | undefined;
  /** Single sign-on by OpenID Connect, where the operator has named a provider. */
  singleSignOn: { issuer: string; clientId: string; clientSecret: string } | null;
  /** Whom people ask; told on the help pages. */
  support: Support;
  /** What in the operator's own network webhooks may be sent to all the same. */
  webhookPrivate: readonly string[];
  /** The folder below which watched folders lie; null: files are taken from none. */
  watchedFolders: string | null;
  /** The real hosts unless overridden, by ledger. */
  endpoints: Readonly<Record<string, EndpointSettings>>;
  /** Only what the environment names itself: what overrides the twin's addresses in a try-out. */
  overrides: Readonly<Record<string, { apiUrl?: string; identityUrl?: string }>>;
};

function listed(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export class ConfigError extends Error {}

/** Throws ConfigError that names each variable, its value's fault and what it should be. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  }
  const env = parsed.data;
  const hasNothing =
    env.DATABASE_URL === undefined &&
    env.BILAG_EACCOUNTING_CLIENT_ID === undefined &&
    env.BILAG_VISMA_NET_CLIENT_ID === undefined;
  const isTryOut = env.BILAG_TRY_OUT === undefined ? hasNothing : env.BILAG_TRY_OUT === "1";
  const keys =
    env.BILAG_SECRET_KEY === undefined ? undefined : (parseSecretKeys(env.BILAG_SECRET_KEY) ?? undefined);
  if (!isTryOut && keys === undefined) {
    throw new ConfigError(
      "BILAG_SECRET_KEY is required: 64 hexadecimal digits that encrypt the tokens, e.g. from `openssl rand -hex 32`. Keep it safe: without it every connection must be authorised anew.",
    );
  }
  return {
    databaseUrl: env.DATABASE_URL,
    dataDir: path.resolve(env.BILAG_DATA_DIR),
    port: env.BILAG_PORT,
    url: env.BILAG_URL?.replace(/\/$/, ""),
    secretKeys: keys,
    language: env.BILAG_LANGUAGE ?? languageOf(env.LANG),
    logLevel: env.BILAG_LOG,
    isTryOut,
    twinUrl: env.BILAG_TWIN_URL?.replace(/\/$/, ""),
    singleSignOn: singleSignOnOf(env),
    support: { email: env.BILAG_SUPPORT_EMAIL ?? null, phone: env.BILAG_SUPPORT_PHONE ?? null },
    webhookPrivate: env.BILAG_WEBHOOK_PRIVATE,
    watchedFolders: env.BILAG_WATCHED_FOLDERS === undefined ? null : path.resolve(env.BILAG_WATCHED_FOLDERS),
    endpoints: {
      "visma-eaccounting": {
        apiUrl: env.BILAG_EACCOUNTING_API_URL ?? "https://eaccountingapi.vismaonline.com/v2",
        identityUrl: env.BILAG_EACCOUNTING_IDENTITY_URL ?? "https://identity.vismaonline.com",
        clientId: env.BILAG_EACCOUNTING_CLIENT_ID ?? "",
        clientSecret: env.BILAG_EACCOUNTING_CLIENT_SECRET ?? "",
      },
      "visma-net": {
        apiUrl: env.BILAG_VISMA_NET_API_URL ?? "https://api.finance.visma.net",
        identityUrl: env.BILAG_VISMA_CONNECT_URL ?? "https://connect.visma.com",
        clientId: env.BILAG_VISMA_NET_CLIENT_ID ?? "",
        clientSecret: env.BILAG_VISMA_NET_CLIENT_SECRET ?? "",
      },
    },
    overrides: {
      "visma-eaccounting": named(env.BILAG_EACCOUNTING_API_URL, env.BILAG_EACCOUNTING_IDENTITY_URL),
      "visma-net": named(env.BILAG_VISMA_NET_API_URL, env.BILAG_VISMA_CONNECT_URL),
    },
  };
}

function singleSignOnOf(env: z.infer<typeof environment>): Config["singleSignOn"] {
  const { BILAG_OIDC_ISSUER: issuer, BILAG_OIDC_CLIENT_ID: clientId } = env;
  if (issuer === undefined) return null;
  if (clientId === undefined)
    throw new ConfigError(
      "BILAG_OIDC_CLIENT_ID: required beside BILAG_OIDC_ISSUER; the provider gives it out.",
    );
  return { issuer, clientId, clientSecret: env.BILAG_OIDC_CLIENT_SECRET ?? "" };
}

function named(
  apiUrl: string | undefined,
  identityUrl: string | undefined,
): { apiUrl?: string; identityUrl?: string } {
  return {
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(identityUrl === undefined ? {} : { identityUrl }),
  };
}

/** "nb_NO.UTF-8" → nb; Norwegian without a form is bokmål; anything unknown is English. */
function languageOf(lang: string | undefined): Language {
  const code = (lang ?? "").slice(0, 2).toLowerCase();
  if (code === "no") return "nb";
  return languages.find((language) => language === code) ?? "en";
}
