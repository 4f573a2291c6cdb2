/** The form of a new key: its name, whom it acts for, and what it may do. The key itself is shown here once. */
import { Alert, Button, Checkbox, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { type Act, meQuery, useMay } from "../api/me.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useAtLeastOne } from "../parts/use-at-least-one.ts";
import { useTexts } from "../texts/use-texts.ts";
import { apiKeysKey } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";
import { personSource } from "./person-source.ts";
import { ShownOnce } from "./shown-once.tsx";

export function KeyForm() {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  const answers = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [name, setName] = useState("");
  const [personId, setPersonId] = useState("");
  const [scopes, setScopes] = useState<readonly Act[]>(["read", "hand-in"]);
  const chosen = useAtLeastOne(scopes.length);
  const make = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/api-keys", {
          body: { name, scopes: [...scopes], ...(personId === "" ? {} : { personId }) },
        }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: apiKeysKey }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.isMet()) make.mutate();
  };
  if (make.data !== undefined)
    return (
      <Alert color="teal" role="status" icon="✓">
        <Stack>
          {text("key-is")}
          <ShownOnce label={text("the-key")} value={make.data.key} />
        </Stack>
      </Alert>
    );
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={text("name")}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ActsFor value={personId} onChange={setPersonId} />
        <Checkbox.Group
          ref={chosen.ref}
          error={chosen.error}
          required
          label={text("scopes")}
          value={[...scopes]}
          onChange={(ticked) => setScopes((me?.acts ?? []).filter((act) => ticked.includes(act)))}
        >
          <Stack gap="xs" mt="xs">
            {me?.acts.map((act) => (
              <Checkbox key={act} value={act} label={names(act)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {make.error !== null && <ProblemNote error={make.error} />}
        <Button type="submit" loading={make.isPending}>
          {text("new-key")}
        </Button>
      </Stack>
    </form>
  );
}

/** Whoever makes it, until somebody else is chosen. */
function ActsFor({ value, onChange }: { value: string; onChange(personId: string): void }) {
  const text = useTexts(peopleTexts);
  const { data: me } = useQuery(meQuery);
  const mayList = useMay("manage-people") === true;
  if (me === undefined) return null;
  return (
    <SearchingChoice
      source={personSource({ mayList, seen: [{ id: me.personId, name: me.name }] })}
      label={text("acts-for")}
      value={value === "" ? me.personId : value}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
