/** A new link: which company, over which connection, for what. */
import { Alert, Button, NativeSelect, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { companyQuery } from "../companies/companies-query.ts";
import { companiesTexts } from "../companies/companies-texts.ts";
import { companySource } from "../companies/company-source.ts";
import { useConnectionSource } from "../connections/connection-source.ts";
import { connectionsTexts } from "../connections/connections-texts.ts";
import { useFirstPage } from "../parts/choice-source.ts";
import { DayField } from "../parts/day-field.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { savingTexts } from "../parts/saving-texts.ts";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { integrationsQuery } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

type Form = {
  companyId: string;
  connectionId: string;
  integration: string;
  departmentCode: string;
  startOn: string;
};

function useAdd() {
  const answers = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ departmentCode, ...body }: Form) =>
      answered(
        api.POST("/api/v1/links", {
          body: departmentCode === "" ? body : { ...body, departmentCode },
        }),
      ),
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries({ queryKey: ["links"] });
      await navigate({ to: "/links/$linkId", params: { linkId: id } });
    },
  });
}

export function NewLinkPage() {
  const text = useTexts(linksTexts);
  const saving = useTexts(savingTexts);
  const mayMap = useMay("map");
  const given = useSearch({ from: "/inside/links/new" });
  const [form, setForm] = useState<Form>({
    companyId: given.companyId ?? "",
    connectionId: given.connectionId ?? "",
    integration: "",
    departmentCode: "",
    startOn: firstOfThisMonth(),
  });
  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }));
  const add = useAdd();
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(form);
  };
  return (
    <Stack maw={640}>
      <PageHead title={text("add")} help="schedule" />
      <RightNote act="map" />
      <Missing />
      <form onSubmit={send}>
        <Stack>
          <BothEnds form={form} set={set} />
          <WhatFlows form={form} set={set} />
          <DayField
            label={text("start-on")}
            description={text("start-help")}
            required
            value={form.startOn}
            onChange={(value) => set({ startOn: value })}
          />
          {add.error !== null && <ProblemNote error={add.error} />}
          <Button type="submit" loading={add.isPending} disabled={mayMap !== true}>
            {saving("save")}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

type FieldsOf = { form: Form; set(change: Partial<Form>): void };

function BothEnds({ form, set }: FieldsOf) {
  const text = useTexts(linksTexts);
  const connectionSource = useConnectionSource();
  return (
    <>
      <SearchingChoice
        source={companySource}
        label={text("company")}
        isRequired
        value={form.companyId === "" ? null : form.companyId}
        onChange={(companyId) => set({ companyId: companyId ?? "", departmentCode: "" })}
      />
      <SearchingChoice
        source={connectionSource}
        label={text("connection")}
        isRequired
        value={form.connectionId === "" ? null : form.connectionId}
        onChange={(connectionId) => set({ connectionId: connectionId ?? "" })}
      />
    </>
  );
}

function WhatFlows({ form, set }: FieldsOf) {
  const text = useTexts(linksTexts);
  const { data: integrations } = useQuery(integrationsQuery);
  const departments = useDepartments(form.companyId);
  return (
    <>
      <NativeSelect
        label={text("integration")}
        required
        value={form.integration}
        data={[
          { value: "", label: text("choose"), disabled: true },
          ...(integrations?.map(({ name, title }) => ({ value: name, label: title })) ?? []),
        ]}
        onChange={(event) => set({ integration: event.currentTarget.value })}
      />
      {departments.length > 0 && (
        <NativeSelect
          label={text("department")}
          value={form.departmentCode}
          data={[{ value: "", label: text("whole-company") }, ...departments]}
          onChange={(event) => set({ departmentCode: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function useDepartments(companyId: string): { value: string; label: string }[] {
  const { data: company } = useQuery({ ...companyQuery(companyId), enabled: companyId !== "" });
  return company?.departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) ?? [];
}

/** Where a first thing is missing, the way to it. */
function Missing() {
  const text = useTexts(linksTexts);
  const companies = useTexts(companiesTexts);
  const connections = useTexts(connectionsTexts);
  const isCompanyThere = useFirstPage(companySource)?.items.length !== 0;
  const isConnectionThere = useFirstPage(useConnectionSource())?.items.length !== 0;
  return (
    <>
      {!isConnectionThere && (
        <Alert role="note">
          {text("no-connection")} <PageLink to="/connections/new">{connections("add")}</PageLink>
        </Alert>
      )}
      {!isCompanyThere && (
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
