/** People to choose from, and those whom somebody reads of already: who has left is in no list. */
import { answered, api } from "../api/client.ts";
import { type ChoiceSource, eachNamed } from "../parts/choice-source.ts";

type Named = { id: string; name: string };

/** `mayList`: whether the reader may see who the organisation's people are. */
export function personSource({
  mayList,
  seen = [],
}: {
  mayList: boolean;
  seen?: readonly Named[];
}): ChoiceSource<Named> {
  const seenOf = new Map(seen.map((person) => [person.id, person]));
  return {
    queryKey: ["people", "by-name", { mayList, seen: seen.map(({ id }) => id) }],
    find: async (search) => {
      const words = search.toLowerCase().split(/\s+/);
      const alsoSeen = seen.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
      if (!mayList) return { items: alsoSeen, next: null };
      const page = await answered(
        api.GET("/api/v1/people", {
          params: { query: { limit: 50, order: "name", ...(search === "" ? {} : { search }) } },
        }),
      );
      const listed = new Set(page.items.map(({ id }) => id));
      return { items: [...page.items, ...alsoSeen.filter(({ id }) => !listed.has(id))], next: page.next };
    },
    named: (ids) =>
      eachNamed(ids, async (personId) => {
        const person = seenOf.get(personId);
        if (person !== undefined) return person;
        return answered(api.GET("/api/v1/people/{personId}", { params: { path: { personId } } }));
      }),
    labelOf: ({ name }) => name,
  };
}
