/** Moves between the person's organisations, found by typing: an office may have hundreds. */
import { type OwnOrganisation, ownOrganisations } from "../api/sign-in.ts";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { shellTexts } from "./shell-texts.ts";
import { useEnterOrganisation } from "./use-enter-organisation.ts";

export function OrganisationSwitch({ organisation }: { organisation: OwnOrganisation }) {
  const text = useTexts(shellTexts);
  const enter = useEnterOrganisation();
  return (
    <SearchingChoice
      source={{
        queryKey: ["own-organisations"],
        find: (search) => ownOrganisations({ search, limit: 50 }),
        // Nothing else is ever chosen than the one that is entered.
        named: async () => [organisation],
        labelOf: ({ name }) => name,
      }}
      label={text("organisation")}
      isLabelUnseen
      value={organisation.id}
      onChange={(id) => {
        if (id !== null && id !== organisation.id) void enter(id);
      }}
    />
  );
}
