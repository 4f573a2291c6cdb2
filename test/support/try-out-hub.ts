/** The try-out as a new user starts it, read from what it prints: its address, its person, its key, its pretend books. */
import { freePort } from "../../src/cli/free-port.ts";
import { keptFolder, startBilag } from "../cli/run-bilag.ts";
import { controlOf, type TwinControl } from "./twin-control.ts";

export type TryOutHub = {
  url: string;
  person: { email: string; password: string };
  twin: TwinControl;
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
};

/** `environment`: what is set besides. */
export async function startTryOutHub(environment: Readonly<Record<string, string>> = {}): Promise<TryOutHub> {
  const folder = keptFolder();
  const port = await freePort(5_400 + (process.pid % 400), "127.0.0.1");
  const hub = startBilag(
    ["start"],
    {
      BILAG_DATA_DIR: folder.path,
      BILAG_PORT: String(port),
      // Receivers of the tests live on this machine.
      BILAG_WEBHOOK_PRIVATE: "127.0.0.1",
      BILAG_SUPPORT_EMAIL: "support@example.org",
      BILAG_SUPPORT_PHONE: "+47 21 53 80 00",
      ...environment,
    },
    { isKept: true },
  );
  await hub.said("ready");
  const heard = hub.heard();
  const after = (label: string) => new RegExp(`${label}: (.+)`).exec(heard)?.[1]?.trim() ?? "";
  const url = after("Web app").replace(/\/$/, "");
  const [email = "", password = ""] = after("Sign in there as").split(/\s+/);
  const key = after("API key");
  return {
    url,
    person: { email, password },
    twin: controlOf(after("Pretend books").replace(/\/$/, "")),
    ask: async (method, path, body) => {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    close: async () => {
      hub.child.kill("SIGTERM");
      await hub.ended;
      folder.remove();
    },
  };
}
