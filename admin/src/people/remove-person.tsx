/** Taking a person out of the organisation, with the reason that the audit log keeps. Not offered for oneself. */
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { meQuery } from "../api/me.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { apiKeysKey, type Person, peopleKey } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";

export function RemovePerson({ person }: { person: Person }) {
  const text = useTexts(peopleTexts);
  const answers = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [isAsking, { open, close }] = useDisclosure();
  const remove = useMutation({
    mutationFn: (reason: string) =>
      answered(
        api.POST("/api/v1/people/{personId}/removal", {
          params: { path: { personId: person.id } },
          body: { reason },
        }),
      ),
    onSuccess: () =>
      Promise.all([peopleKey, apiKeysKey].map((queryKey) => answers.invalidateQueries({ queryKey }))),
  });
  if (me === undefined || me.personId === person.id) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text("remove-of", { name: person.name })}
        onClick={open}
      >
        {text("remove")}
      </Button>
      <ReasonDialog
        title={text("remove-of", { name: person.name })}
        explains={text("remove-about")}
        act={text("remove")}
        isOpen={isAsking}
        isPending={remove.isPending}
        error={remove.error}
        onClose={close}
        onAct={({ reason }) => remove.mutate(reason)}
      />
    </>
  );
}
