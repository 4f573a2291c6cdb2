/** The server's API, typed by its own document. Every call names the organisation and the reader's language. */
import createClient from "openapi-fetch";
import { type Problem, ProblemError } from "./problem.ts";
import type { paths } from "./schema.ts";

const organisationKey = "bilag.organisation";

/** Set at sign-in and by the switch of organisations; kept for the next visit. */
export const caller = {
  organisation: localStorage.getItem(organisationKey),
  language: "en",
  enter(organisation: string): void {
    caller.organisation = organisation;
    localStorage.setItem(organisationKey, organisation);
  },
};

export const api = createClient<paths>({ baseUrl: "" });

api.use({
  onRequest({ request }) {
    // A call about another of the person's organisations names it itself.
    if (caller.organisation !== null && !request.headers.has("bilag-organisation"))
      request.headers.set("bilag-organisation", caller.organisation);
    request.headers.set("accept-language", caller.language);
    return request;
  },
});

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/** The answer's data; throws a ProblemError with what the server said. */
export async function answered<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asking;
  if (data !== undefined) return data;
  throw new ProblemError(response.status, isProblem(error) ? error : null);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "title" in error;
}
