/** A new link: which company, over which connection, for what. */
import { Alert, Button, NativeSelect, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { companiesQuery } from "../companies/companies-query.ts";
import { companiesTexts } from "../companies/companies-texts.ts";
import { connectionsQuery, ledgersQuery, ledgerTitle } from "../connections/connections-query.ts";
import { connectionsTexts } from "../connections/connections-texts.ts";
import { DayField } from "../parts/day-field.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { integrationsQuery } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

export function NewLinkPage() {
  const text = useTexts(linksTexts);
  const answers = useQueryClient();
  const navigate = useNavigate();
  const mayMap = useMay("map");
  const given = useSearch({ from: "/inside/links/new" });
  const [form, setForm] = useState({
    companyId: given.companyId ?? "",
    connectionId: given.connectionId ?? "",
    integration: "",
    departmentCode: "",
    startOn: firstOfThisMonth(),
  });
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const choices = useChoices(form.companyId);
  const add = useMutation({
    mutationFn: () => {
      const { departmentCode, ...body } = form;
      return answered(
        api.POST("/api/v1/links", {
          body: departmentCode === "" ? body : { ...body, departmentCode },
        }),
      );
    },
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries({ queryKey: ["links"] });
      await navigate({ to: "/links/$linkId", params: { linkId: id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Stack maw={640}>
      <PageHead title={text("add")} help="schedule" />
      <RightNote act="map" />
      <Missing {...choices} />
      <form onSubmit={send}>
        <Stack>
          {(["companyId", "connectionId", "integration"] as const).map((field) => (
            <NativeSelect
              key={field}
              label={text(labels[field])}
              required
              value={form[field]}
              data={[{ value: "", label: text("choose"), disabled: true }, ...choices[field]]}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          {choices.departments.length > 0 && (
            <NativeSelect
              label={text("department")}
              value={form.departmentCode}
              data={[{ value: "", label: text("whole-company") }, ...choices.departments]}
              onChange={(event) => set({ departmentCode: event.currentTarget.value })}
            />
          )}
          <DayField
            label={text("start-on")}
            description={text("start-help")}
            required
            value={form.startOn}
            onChange={(value) => set({ startOn: value })}
          />
          {add.error !== null && <ProblemNote error={add.error} />}
          <Button type="submit" loading={add.isPending} disabled={mayMap !== true}>
            {text("save")}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

const labels = { companyId: "company", connectionId: "connection", integration: "integration" } as const;

type Choice = { value: string; label: string };
type Choices = Record<keyof typeof labels | "departments", Choice[]>;

function useChoices(companyId: string): Choices {
  const text = useTexts(linksTexts);
  const { data: companies } = useQuery(companiesQuery);
  const { data: connections } = useQuery(connectionsQuery);
  const { data: integrations } = useQuery(integrationsQuery);
  const { data: ledgers } = useQuery(ledgersQuery);
  const company = companies?.items.find(({ id }) => id === companyId);
  return {
    companyId: companies?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    connectionId:
      connections?.items.map(({ id, name, ledger, company: reached }) => ({
        value: id,
        label: `${name} · ${ledgerTitle(ledgers, ledger)} · ${reached?.name ?? text("not-connected")}`,
      })) ?? [],
    integration: integrations?.map(({ name, title }) => ({ value: name, label: title })) ?? [],
    departments:
      company?.departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) ?? [],
  };
}

/** Where a first thing is missing, the way to it. */
function Missing({ companyId, connectionId }: Choices) {
  const text = useTexts(linksTexts);
  const companies = useTexts(companiesTexts);
  const connections = useTexts(connectionsTexts);
  return (
    <>
      {connectionId.length === 0 && (
        <Alert role="note">
          {text("no-connection")} <PageLink to="/connections/new">{connections("add")}</PageLink>
        </Alert>
      )}
      {companyId.length === 0 && (
        <Alert role="note">
          {text("no-company")} <PageLink to="/companies/new">{companies("add")}</PageLink>
        </Alert>
      )}
    </>
  );
}

function firstOfThisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-01`;
}
