/** `bilag twin`: the pretend Visma alone, for anyone who develops against Visma. */
import { alignColumns } from "../core/index.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { freePort } from "./free-port.ts";
import { untilStopped } from "./stopped.ts";
import { twinControl } from "./try-out/twin-control.ts";
import { registerRedirect, twinEndpoints, twinProducts } from "./try-out/twin-products.ts";

/** Beside the hub's own default, so that both run side by side. */
export const defaultTwinPort = 4011;

export const twin: Command = {
  name: "twin",
  summary: "command-twin",
  usage: "[--port N] [--seed N] [--redirect ADDRESS]",
  options: {
    port: { type: "string", help: "option-port" },
    seed: { type: "string", help: "option-seed" },
    redirect: { type: "string", help: "option-redirect" },
  },
  async run(context) {
    const port = wholeNumber(context, "port", defaultTwinPort);
    // It listens on the loopback address only. Another port by itself would leave whoever was told this one with another's books.
    if (port !== 0 && (await freePort(port, "127.0.0.1")) !== port)
      throw new UsageError("twin-port-taken", { port }, "not-valid");
    const running = await context.parts.startTwin({
      port,
      seed: wholeNumber(context, "seed", 1),
    });
    try {
      const redirect = context.given.text("redirect");
      if (redirect !== undefined) await registerRedirect(twinControl(running.url), redirect);
      await tell(context, running.url);
      context.terminal.step("ready");
      await untilStopped(context.stop);
      return 0;
    } finally {
      await running.close();
    }
  },
};

function wholeNumber({ given }: CommandContext, name: "port" | "seed", fallback: number): number {
  const text = given.text(name);
  if (text === undefined) return fallback;
  const max = name === "port" ? 65_535 : 2 ** 31 - 1;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max)
    throw new UsageError("number-out-of-range", { option: `--${name}`, max, value: text });
  return value;
}

const ledgerHead = ["ledger", "api", "sign-in", "client", "secret"] as const;
const signInHead = ["user-name", "password", "companies"] as const;

/** The address, where each product stands behind it, and who may sign in. */
async function tell({ terminal }: CommandContext, url: string): Promise<void> {
  const control = twinControl(url);
  const products = [...twinProducts.values()];
  const companies = (await Promise.all(products.map((product) => product.companies(control)))).flat();
  const people = (await control.get("/people")) as {
    userName: string;
    password: string;
    companyIds: string[];
  }[];
  const endpoints = twinEndpoints(url);
  const signIns = people.map(({ userName, password, companyIds }) => ({
    userName,
    password,
    companies: companies.filter((company) => companyIds.includes(company.id)).map((company) => company.name),
  }));
  if (terminal.isJson) {
    terminal.printJson({ url, endpoints, signIns });
    return;
  }
  terminal.print(`${terminal.text("twin")}: ${url}/`);
  const lines = Object.entries(endpoints).map(([ledger, { apiUrl, identityUrl, clientId, clientSecret }]) => [
    ledger,
    apiUrl,
    identityUrl,
    clientId,
    clientSecret,
  ]);
  for (const line of alignColumns([ledgerHead.map((name) => terminal.text(name)), ...lines], new Set()))
    terminal.print(line);
  const names = signIns.map((one) => [one.userName, one.password, one.companies.join(", ")]);
  for (const line of alignColumns([signInHead.map((name) => terminal.text(name)), ...names], new Set()))
    terminal.print(line);
}
