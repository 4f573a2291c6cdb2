/** Which right a page needs, which one the person has, and who can give more: said before anything is filled in. */
import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Act, meQuery } from "../api/me.ts";
import { useTexts } from "../texts/use-texts.ts";
import { NoteLink } from "./page-link.tsx";
import { partTexts } from "./part-texts.ts";
import { rightTexts } from "./right-texts.ts";

/** Nothing where the right is there. */
export function RightNote({ act }: { act: Act }) {
  const text = useTexts(rightTexts);
  const shared = useTexts(partTexts);
  const { data: me } = useQuery(meQuery);
  if (me === undefined || me.acts.includes(act)) return null;
  const grantors = me.grantedBy.join(", ");
  return (
    <Alert color="yellow" role="note" title={text("right-missing")} icon="!">
      {text("right-needed", { right: text(act), role: text(me.role) })}{" "}
      {grantors !== "" && text("right-granted-by", { names: grantors })}{" "}
      <NoteLink to="/help/$topic" params={{ topic: "rights" }}>
        {shared("more-help")}
      </NoteLink>
    </Alert>
  );
}
