/** Where a signed-in person may go: the organisation they are in, and the list of all of theirs, which may be hundreds. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { AppError } from "../../core/index.ts";
import type { Membership, Session, SignIn } from "../../sign-in/index.ts";
import type { ApiEnvironment } from "../api-environment.ts";
import { pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { searchField } from "../fields.ts";
import { parseQuery } from "../parse-call.ts";

type OwnOrganisation = { id: string; name: string; role: Membership["role"] };

/** `organisation`: the wanted one where it is theirs, else the first by name; null for a person of none. */
export async function enteredOf(
  signIn: SignIn,
  session: Session,
  wanted: string | undefined,
): Promise<{ organisation: OwnOrganisation | null; hasOtherOrganisations: boolean }> {
  const [first, second] = await signIn.listMemberships(session, { after: null, limit: 2 });
  const theirs = wanted === undefined ? null : await signIn.membershipIn(session, wanted);
  const membership = theirs ?? first?.row;
  return {
    organisation: membership === undefined ? null : organisationOf(membership),
    hasOtherOrganisations: second !== undefined,
  };
}

const listQuery = z.strictObject({ ...pageQuery, search: searchField("the organisation's name") });

/** By name, page by page, as the lists of the API. */
export async function answerOwnOrganisations(c: Context<ApiEnvironment>, signIn: SignIn) {
  const session = await signIn.sessionOf(c.req.raw.headers);
  if (session === null) throw new AppError("not-signed-in", "Nobody has signed in.");
  const query = parseQuery(listQuery, c);
  const found = await signIn.listMemberships(session, {
    search: query.search,
    ...pageFrom(query, "nameAndId"),
  });
  return c.json(pageAnswer(found, query, { key: ({ key }) => key, item: ({ row }) => organisationOf(row) }));
}

function organisationOf({ organisationId, organisationName, role }: Membership): OwnOrganisation {
  return { id: organisationId, name: organisationName, role };
}
