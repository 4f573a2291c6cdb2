/** Connecting an account: the person is sent to the ledger's own pages and comes back with a code. */
import { createHash } from "node:crypto";
import {
  AppError,
  type CompanyIdentity,
  type Exchange,
  type Finding,
  type SignInOutcome,
  type Tokens,
} from "../../core/index.ts";
import {
  type Authorisation,
  type Connection,
  insertAuthorisation,
  readConnection,
  storeConnected,
  takeAuthorisation,
  wakeLanesOfConnection,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { clientOf } from "../connection/client-of.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { directSignIn } from "../connection/fresh-tokens.ts";
import { sealTokens } from "../connection/seal-tokens.ts";
import { exchangeFor } from "../exchange.ts";
import { ledgerOf, nowText, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/** How long a person may take on the ledger's pages. */
const signInMs = 30 * 60_000;

const text64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (text: string) => createHash("sha256").update(text);
const verifierPlace = (stateHash: string) => `authorisation ${stateHash} verifier`;

/** Begins a sign-in: the address that the person's browser is sent to. State and verifier are ours, unguessable, used once. */
export async function beginAuthorisation(
  world: World,
  actor: Actor,
  { connectionId }: { connectionId: string },
): Promise<{ authoriseUrl: string }> {
  const { organisationId, personId } = actor;
  // The organisation stands in front, since the browser that comes back carries nothing else that names it.
  const state = `${organisationId}.${text64(world.ids.bytes(32))}`;
  const stateHash = sha256(state).digest("hex");
  const verifier = text64(world.ids.bytes(48));
  const connection = await actAs(world, actor, "begin authorisation", async (trx) => {
    const row = found(await readConnection(trx, { organisationId, connectionId }), "connection");
    await insertAuthorisation(trx, {
      organisationId,
      stateHash,
      connectionId,
      personId,
      verifierSealed: world.sealer.seal(verifier, verifierPlace(stateHash)),
      expiresAt: instantText(world.clock.now() + signInMs),
    });
    return { result: row, content: { connectionId } };
  });
  const challenge = sha256(verifier).digest("base64url");
  const authoriseUrl = ledgerOf(world, connection.ledger).signIn.authoriseUrl(clientOf(world, connection), {
    state,
    challenge,
  });
  return { authoriseUrl };
}

export type AuthorisationEnd =
  | { kind: "connected"; connectionId: string; identity: CompanyIdentity }
  | { kind: "refused"; connectionId: string; findings: readonly Finding[] };

/** Ends a sign-in with what the ledger's pages sent back. An unknown, used or old state is `not-found`, whatever else it carries. */
export async function finishAuthorisation(
  world: World,
  of: { state: string; code: string | null; error: string | null },
): Promise<AuthorisationEnd> {
  const { organisationId, row, verifier } = await takeState(world, of.state);
  const connectionId = row.connection_id;
  if (of.code === null) {
    const finding: Finding = {
      code: "consent-refused",
      severity: "error",
      parameters: { reason: of.error ?? "-" },
    };
    return { kind: "refused", connectionId, findings: [finding] };
  }
  const connection = await world.db.inOrganisation(organisationId, "read connection", async (trx) =>
    found(await readConnection(trx, { organisationId, connectionId }), "connection"),
  );
  const ledger = ledgerOf(world, connection.ledger);
  const client = clientOf(world, connection);
  const exchange = exchangeFor(world, {
    ledger,
    connectionId,
    timing: connection.timing,
    clientId: client.id,
  });
  const outcome = await ledger.signIn.redeem(
    client,
    { code: of.code, verifier, nowMs: world.clock.now() },
    exchange,
  );
  const actor = { organisationId, personId: row.person_id };
  return connectWith(world, actor, { connection, outcome, exchange });
}

/**
 * Connects without anybody's browser: the connection has a client and a tenant id of its own, as received from the ledger's
 * vendor. `not-in-this-state` where it has none, or the ledger knows no such way.
 */
export async function connectDirectly(
  world: World,
  actor: Actor,
  { connectionId }: { connectionId: string },
): Promise<AuthorisationEnd> {
  const { organisationId } = actor;
  const connection = await world.db.inOrganisation(organisationId, "read connection", async (trx) =>
    found(await readConnection(trx, { organisationId, connectionId }), "connection"),
  );
  const ledger = ledgerOf(world, connection.ledger);
  const ask = directSignIn(connection, ledger);
  if (ask === null)
    throw new AppError("not-in-this-state", "The connection has no tenant id of its own: a person signs in.");
  const client = clientOf(world, connection);
  const exchange = exchangeFor(world, {
    ledger,
    connectionId,
    timing: connection.timing,
    clientId: client.id,
  });
  const outcome = await ask(client, exchange, world.clock.now());
  return connectWith(world, actor, { connection, outcome, exchange });
}

type ConnectWith = { connection: Connection; outcome: SignInOutcome; exchange: Exchange };

/** The company that the tokens reach is read before anything is kept. */
async function connectWith(
  world: World,
  actor: Actor,
  { connection, outcome, exchange }: ConnectWith,
): Promise<AuthorisationEnd> {
  const connectionId = connection.id;
  if (outcome.kind === "refused") return { kind: "refused", connectionId, findings: outcome.findings };
  if (outcome.kind === "later") {
    // Asked again, it would end the same way until somebody cures it: a wrong secret, a client that is not approved.
    if (outcome.finding !== undefined) return { kind: "refused", connectionId, findings: [outcome.finding] };
    throw new AppError("ledger-unreachable", `The sign-in could not be finished: ${outcome.cause}`);
  }
  const endpoint = world.endpoint(connection.ledger, connection.environment);
  const context = { baseUrl: endpoint.apiUrl, accessToken: outcome.tokens.accessToken, exchange };
  const company = await ledgerOf(world, connection.ledger).identify(context);
  if (company.kind === "refused") return { kind: "refused", connectionId, findings: company.findings };
  if (company.kind === "later") {
    if (company.finding !== undefined) return { kind: "refused", connectionId, findings: [company.finding] };
    throw new AppError("ledger-unreachable", `The company could not be read: ${company.cause}`);
  }
  const wrong = otherCompany(connection.identity, company.value);
  if (wrong !== null) return { kind: "refused", connectionId, findings: [wrong] };
  await recordConnected(world, actor, connectionId, outcome.tokens, company.value);
  return { kind: "connected", connectionId, identity: company.value };
}

/** One connection reaches one company for ever: signing in again must lead to the same one. */
function otherCompany(linked: CompanyIdentity | null, reached: CompanyIdentity): Finding | null {
  if (linked === null || linked.id === reached.id) return null;
  return {
    code: "wrong-company",
    severity: "error",
    parameters: { linked: linked.name, reached: reached.name },
  };
}

type TakenState = { organisationId: string; row: Authorisation; verifier: string };

async function takeState(world: World, state: string): Promise<TakenState> {
  const [organisationId = ""] = state.split(".");
  if (!/^[0-9a-f-]{36}$/.test(organisationId)) throw new AppError("not-found", "There is no such sign-in.");
  const stateHash = sha256(state).digest("hex");
  const at = nowText(world);
  const row = await world.db.inOrganisation(organisationId, "take state", (trx) =>
    takeAuthorisation(trx, { organisationId, stateHash, at }),
  );
  const taken = found(row, "sign-in");
  return {
    organisationId,
    row: taken,
    verifier: world.sealer.open(taken.verifier_sealed, verifierPlace(stateHash)),
  };
}

async function recordConnected(
  world: World,
  actor: Actor,
  connectionId: string,
  tokens: Tokens,
  identity: CompanyIdentity,
): Promise<void> {
  const { organisationId } = actor;
  const lanes = await actAs(world, actor, "connect", async (trx, at) => {
    await storeConnected(trx, {
      organisationId,
      connectionId,
      tokensSealed: sealTokens(world.sealer, connectionId, tokens),
      accessExpiresAt: instantText(tokens.accessExpiresAt),
      scopes: tokens.scopes,
      identity,
    });
    const woken = await wakeLanesOfConnection(trx, { organisationId, connectionId, at });
    return { result: woken, content: { connectionId, company: identity, scopes: tokens.scopes } };
  });
  dropRegisters(world, connectionId);
  world.wake(lanes);
}
