/** A browser for tests: keeps cookies, follows redirects within the twin, fills in and sends the one form of a page. */

export type Shown = { url: string; status: number; html: string };

export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly origin: string;
  /** The page that is open; after a redirect to another place it is that address, with no content. */
  shown: Shown = { url: "", status: 0, html: "" };

  constructor(origin: string) {
    this.origin = origin;
  }

  async open(url: string): Promise<Shown> {
    return await this.go(new URL(url, this.origin), { method: "GET" });
  }

  /** Sends the form of the open page: its hidden fields, what is filled in here, and the button pressed. */
  async send(filled: Record<string, string | string[]>, button: string): Promise<Shown> {
    const action = this.shown.html.match(/<form method="post" action="([^"]+)"/)?.[1];
    if (!action) throw new Error(`There is no form on ${this.shown.url}.`);
    const form = new URLSearchParams({ button });
    for (const [, name = "", value = ""] of this.shown.html.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
    ))
      form.append(name, value);
    for (const [name, values] of Object.entries(filled))
      for (const value of [values].flat()) form.append(name, value);
    return await this.go(new URL(action, this.origin), { method: "POST", body: form });
  }

  /** The values of the boxes and choices of a name on the open page. */
  choices(name: string): string[] {
    const pattern = new RegExp(`<input type="(?:radio|checkbox)" name="${name}" value="([^"]+)"`, "g");
    return [...this.shown.html.matchAll(pattern)].map(([, value = ""]) => value);
  }

  private async go(url: URL, init: RequestInit): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      this.cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) this.shown = { url: url.href, status: response.status, html: await response.text() };
    else {
      const target = new URL(location, url);
      if (target.origin === this.origin) return await this.go(target, { method: "GET" });
      this.shown = { url: target.href, status: response.status, html: "" };
    }
    return this.shown;
  }
}
