/** The twin's control API as tests use it. */
export type TwinVoucher = {
  id: string;
  number: string;
  text: string;
  date: string;
  debitMinor: number;
  creditMinor: number;
  rows: {
    account: number;
    debitMinor: number;
    creditMinor: number;
    vatCode?: string | null;
    text?: string | null;
  }[];
};

export type TwinControl = {
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  companyNamed(name: string): Promise<{ companyId: string; userName: string }>;
  /** Which pretend product keeps the company's books. */
  companyWithId(companyId: string): Promise<{ name: string; product: "visma-eaccounting" | "visma-net" }>;
};

type Listed = { id: string; name: string };

export function controlOf(url: string): TwinControl {
  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/_twin${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${method} ${path}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  }
  /** Of both products, eAccounting first. */
  async function companies(): Promise<(Listed & { product: "visma-eaccounting" | "visma-net" })[]> {
    const eaccounting = (await control("GET", "/companies")) as Listed[];
    const vismaNet = (await control("GET", "/visma-net/companies")) as Listed[];
    return [
      ...eaccounting.map((company) => ({ ...company, product: "visma-eaccounting" as const })),
      ...vismaNet.map((company) => ({ ...company, product: "visma-net" as const })),
    ];
  }
  return {
    control,
    async companyWithId(companyId) {
      const company = (await companies()).find(({ id }) => id === companyId);
      if (company === undefined) throw new Error(`the twin has no company ${companyId}`);
      return company;
    },
    async companyNamed(name) {
      const company = (await companies()).find((candidate) => candidate.name === name);
      if (company === undefined) throw new Error(`the twin has no company ${name}`);
      const people = (await control("GET", "/people")) as { userName: string; companyIds: string[] }[];
      const person = people.find((candidate) => candidate.companyIds.includes(company.id));
      if (person === undefined) throw new Error(`nobody in the twin may sign in for ${name}`);
      return { companyId: company.id, userName: person.userName };
    },
  };
}
