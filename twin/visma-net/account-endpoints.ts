/** `/v1/account`. Visma.net §7; the rules of its own refusals are assumed. */
import { type BodyReader, readBody } from "./body-reader.ts";
import { type Call, changed, created, type Endpoint, ok, type Reply, staleRefusal } from "./call.ts";
import { type Account, type AccountType, nextVersion } from "./company.ts";
import { changedSince, flagIn, isInSpan } from "./page.ts";
import { isRefusal, type Refusal, refuse, unknownThing } from "./refusal.ts";
import { instantText, stampOf } from "./stamps.ts";

const path = "/v1/account";

export const accountEndpoints: Endpoint[] = [
  { method: "GET", path, handle: listAccounts },
  { method: "POST", path, handle: postAccount },
  { method: "GET", path: `${path}/{code}`, handle: readAccount },
  { method: "PUT", path: `${path}/{code}`, handle: putAccount },
];

/** All of them: the list knows no pages. Visma.net §4 */
function listAccounts(call: Call): Reply {
  const since = changedSince(call);
  if (isRefusal(since)) return since;
  const active = flagIn(call, "active");
  const above = call.query.get("greaterthanvalue") ?? "";
  const accounts = [...call.company.accounts.values()]
    .filter((account) => isInSpan(call, since, account.modifiedAt))
    .filter((account) => active === undefined || account.isActive === active)
    .filter((account) => above === "" || account.code > above)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return ok(accounts.map((account) => accountView(call, account)));
}

function readAccount(call: Call): Reply {
  const account = call.company.accounts.get(call.parameter("code"));
  if (!account) return refuse("notFound", `Account ${call.parameter("code")} was not found.`);
  return ok(accountView(call, account), stampOf(account.version));
}

function accountView({ net, company }: Call, account: Account) {
  return {
    accountID: account.id,
    accountCD: account.code,
    accountGroupCD: "",
    accountClass: account.type.toUpperCase(),
    type: account.type,
    active: account.isActive,
    description: account.description,
    useDefaultSub: false,
    postOption: "Detail",
    currency: account.currencyId ?? "",
    taxCategory: account.vatCategory ?? "",
    cashAccount: account.isCashAccount,
    publicCode1: account.code,
    lastModifiedDateTime: instantText(net, company, account.modifiedAt),
    // The misspelt name is Visma's. Visma.net §7
    analisysCodeInfo: { number: "", description: "" },
    controlAccountModule: account.controlModule ?? "",
    allowManualEntry: account.allowsManualEntry,
    timeStamp: stampOf(account.version),
  };
}

const accountTypes: readonly AccountType[] = ["Asset", "Liability", "Income", "Expense"];

function postAccount(call: Call): Reply {
  const { company, net } = call;
  const body = readBody(net, call.body);
  const code = body.text("accountCD");
  const type = accountTypes.find((one) => one === body.text("type"));
  if (body.refusal()) return body.refusal() ?? refuse("binding", "");
  if (!code) return refuse("rule", "'Account' cannot be empty.");
  if (company.accounts.has(code)) return refuse("rule", `Account ${code} already exists.`);
  if (!type) return refuse("rule", "'Type' cannot be empty.");
  const account: Account = {
    id: company.accounts.size + 1,
    code,
    description: "",
    type,
    isActive: true,
    allowsManualEntry: true,
    controlModule: null,
    isCashAccount: false,
    isYearToDateNetIncome: false,
    vatCategory: null,
    currencyId: null,
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  };
  const refusal = applyTo(call, account, body);
  if (refusal) return refusal;
  company.accounts.set(code, account);
  return created(code, stampOf(account.version));
}

function putAccount(call: Call): Reply {
  const account = call.company.accounts.get(call.parameter("code"));
  if (!account) return refuse("notFound", `Account ${call.parameter("code")} was not found.`);
  const stale = staleRefusal(call, stampOf(account.version));
  if (stale) return stale;
  const refusal = applyTo(call, account, readBody(call.net, call.body));
  if (refusal) return refusal;
  account.version = nextVersion(call.company);
  account.modifiedAt = call.net.world.clock.now();
  return changed(stampOf(account.version));
}

/** Changes what the body names; checks it all first. */
function applyTo({ company }: Call, account: Account, body: BodyReader): Refusal | null {
  const isActive = body.flag("active") ?? account.isActive;
  const description = body.text("description");
  const category = body.text("taxCategory");
  const currencyId = body.text("currency");
  const refusal = body.refusal();
  if (refusal) return refusal;
  if (category && !company.vatCategories.has(category)) return unknownThing("TaxCategoryID", category);
  account.isActive = isActive;
  if (description !== undefined) account.description = description ?? "";
  if (category !== undefined) account.vatCategory = category || null;
  if (currencyId !== undefined) account.currencyId = currencyId || null;
  return null;
}
