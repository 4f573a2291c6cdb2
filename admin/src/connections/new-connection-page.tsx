/** Adding a connection: which ledger, under which name, and with whose client. */
import { Button, Fieldset, NativeSelect, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { savingTexts } from "../parts/saving-texts.ts";
import { signInTexts } from "../sign-in/sign-in-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { type Ledger, ledgersQuery } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";
import { LedgerChoice } from "./ledger-choice.tsx";

const emptyForm = {
  ledger: "",
  name: "",
  environment: "live" as Ledger["environments"][number],
  hasClient: false,
  clientId: "",
  secret: "",
  tenantId: "",
};

type Form = typeof emptyForm;

export function NewConnectionPage() {
  const text = useTexts(connectionsTexts);
  const saving = useTexts(savingTexts);
  const answers = useQueryClient();
  const navigate = useNavigate();
  const mayConnect = useMay("add-connection");
  const [form, setForm] = useState(emptyForm);
  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }));
  const { offered, environment } = useEnvironment(form);
  const add = useMutation({
    mutationFn: () => answered(api.POST("/api/v1/connections", { body: bodyOf({ ...form, environment }) })),
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries({ queryKey: ["connections"] });
      await navigate({ to: "/connections/$connectionId", params: { connectionId: id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    // Where the search has hidden all of them, the browser has none to ask for.
    if (form.ledger !== "") add.mutate();
  };
  return (
    <Stack maw={640}>
      <PageHead title={text("add")} help="connect" />
      <RightNote act="add-connection" />
      <form onSubmit={send}>
        <Stack>
          <LedgerChoice value={form.ledger} onChange={(ledger) => set({ ledger })} />
          <TextInput
            label={text("name")}
            description={text("name-help")}
            required
            maxLength={200}
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <EnvironmentChoice offered={offered} value={environment} set={set} />
          <Switch
            label={text("own-client")}
            checked={form.hasClient}
            onChange={(event) => set({ hasClient: event.currentTarget.checked })}
          />
          {form.hasClient && <ClientFields form={form} set={set} />}
          {add.error !== null && <ProblemNote error={add.error} />}
          <Button type="submit" loading={add.isPending} disabled={mayConnect !== true}>
            {saving("save")}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

/** What was chosen, where the ledger has it on this hub; else the first that it has. */
function useEnvironment(form: Form) {
  const { data: ledgers } = useQuery(ledgersQuery);
  const offered = environmentsOf(ledgers, form.ledger);
  return { offered, environment: offered.find((one) => one === form.environment) ?? offered[0] ?? "live" };
}

type EnvironmentChoiceOf = {
  offered: readonly Form["environment"][];
  value: Form["environment"];
  set(change: Partial<Form>): void;
};

function EnvironmentChoice({ offered, value, set }: EnvironmentChoiceOf) {
  const text = useTexts(connectionsTexts);
  return (
    <NativeSelect
      label={text("environment")}
      value={value}
      description={text("environment-help")}
      data={offered.map((one) => ({ value: one, label: text(one) }))}
      onChange={(event) => {
        const environment = offered.find((known) => known === event.currentTarget.value);
        if (environment !== undefined) set({ environment });
      }}
    />
  );
}

/** Those of the ledger on this hub; of any of them while none is chosen. */
function environmentsOf(ledgers: readonly Ledger[] = [], chosen: string): Form["environment"][] {
  const known = ledgers.filter(({ name }) => chosen === "" || name === chosen);
  return [...new Set(known.flatMap((ledger) => ledger.environments))];
}

function ClientFields({ form, set }: { form: Form; set(change: Partial<Form>): void }) {
  const text = useTexts(connectionsTexts);
  const signIn = useTexts(signInTexts);
  return (
    <Fieldset legend={text("own-client")}>
      <Stack>
        <TextInput
          label={text("client-id")}
          required
          autoComplete="off"
          value={form.clientId}
          onChange={(event) => set({ clientId: event.currentTarget.value })}
        />
        <PasswordInput
          label={text("client-secret")}
          description={text("secret-help")}
          required
          autoComplete="off"
          visibilityToggleButtonProps={{ "aria-label": signIn("show-password") }}
          value={form.secret}
          onChange={(event) => set({ secret: event.currentTarget.value })}
        />
        <TextInput
          label={text("tenant-id")}
          description={text("tenant-help")}
          autoComplete="off"
          value={form.tenantId}
          onChange={(event) => set({ tenantId: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}

function bodyOf({ ledger, name, environment, hasClient, clientId, secret, tenantId }: Form) {
  const tenant = tenantId.trim() === "" ? {} : { tenantId: tenantId.trim() };
  return {
    ledger,
    name,
    environment,
    ...(hasClient ? { client: { id: clientId.trim(), secret, ...tenant } } : {}),
  };
}
