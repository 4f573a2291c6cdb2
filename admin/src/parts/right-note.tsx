/** Which right a page needs, which one the person has, and who can give more: said before anything is filled in. */
import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { hindranceOf, mayLookAt, type Wanted } from "../api/may.ts";
import { meQuery } from "../api/me.ts";
import { useTexts } from "../texts/use-texts.ts";
import { NoteLink } from "./page-link.tsx";
import { partTexts } from "./part-texts.ts";
import { rightTexts } from "./right-texts.ts";

/** Pages that show nothing without the right. */
const shutWithout: ReadonlySet<Wanted> = new Set<Wanted>(["manage-people", "manage-keys", "read-audit"]);

/** Rights that a person may have for reading only. */
const withLevels: ReadonlySet<Wanted> = new Set<Wanted>(["map", "connect", "manage-companies"]);

/** Nothing where the right is there. */
export function RightNote({ act: wanted }: { act: Wanted }) {
  const text = useTexts(rightTexts);
  const shared = useTexts(partTexts);
  const { data: me } = useQuery(meQuery);
  const hindrance = me === undefined ? null : hindranceOf(me, wanted);
  // Where nothing can be looked at, the page says that itself, with the same people.
  if (me === undefined || hindrance === null || !mayLookAt(me, wanted)) return null;
  const { act } = hindrance;
  const grantors = me.grantedBy.join(", ");
  return (
    <Alert
      color="yellow"
      role="note"
      title={text(shutWithout.has(wanted) ? "may-not-see" : "right-missing")}
      icon="!"
    >
      {hindrance.kind === "right-missing"
        ? text(withLevels.has(act) ? "right-to-write-needed" : "right-needed", {
            right: text(act),
            role: text(me.role),
          })
        : text("limited-to-companies")}{" "}
      {grantors !== "" && text("right-granted-by", { names: grantors })}{" "}
      <NoteLink to="/help/$topic" params={{ topic: "rights" }}>
        {shared("more-help")}
      </NoteLink>
    </Alert>
  );
}
