/** One company: its name, marks and departments, and its links. */
import { Card, Checkbox, Fieldset, List, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type FormEvent, Fragment } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { ledgersQuery, ledgerTitle } from "../connections/connections-query.ts";
import { LinkState } from "../links/link-state.tsx";
import { integrationsQuery, integrationTitle, linkList } from "../links/links-query.ts";
import { linksTexts } from "../links/links-texts.ts";
import { changedOf } from "../parts/changed-of.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { FormEnd } from "../parts/form-end.tsx";
import { useFoundList } from "../parts/found-list.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { RightfulFields } from "../parts/rightful-fields.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Waiting } from "../parts/waiting.tsx";
import { ProblemPage } from "../shell/problem-page.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { type Company, companyQuery, type OneCompany } from "./companies-query.ts";
import { companiesTexts } from "./companies-texts.ts";
import { CompanyMonth } from "./company-month.tsx";
import { departmentsFromText, departmentsToText } from "./departments-text.ts";
import { numberText, numberTexts } from "./number-texts.ts";

export function CompanyPage() {
  const { companyId } = useParams({ from: "/inside/companies/$companyId" });
  const { data, error } = useQuery(companyQuery(companyId));
  if (data === undefined && error !== null) return <ProblemPage error={error} />;
  return (
    <Stack maw={640}>
      <PageHead title={data?.name ?? "…"} help="begin" />
      <RightNote act="manage-companies" />
      {data === undefined && <Waiting />}
      {data !== undefined && (
        // Anew for each company, under one key: two neighbours of one key are doubled when they are drawn again.
        <Fragment key={data.id}>
          <CompanyForm company={data} />
          <LinksOf companyId={data.id} />
          <CompanyMonth companyId={data.id} />
        </Fragment>
      )}
    </Stack>
  );
}

const marks = [
  ["isTest", "is-test"],
  ["isCustomerBlocked", "is-customer-blocked"],
  ["isGroupBlocked", "is-group-blocked"],
] as const;

function formOf({
  name,
  organisationNumber,
  isTest,
  isCustomerBlocked,
  isGroupBlocked,
  departments,
}: Company) {
  return {
    name,
    organisationNumber,
    isTest,
    isCustomerBlocked,
    isGroupBlocked,
    departments: departmentsToText(departments),
  };
}

type Form = ReturnType<typeof formOf>;

function useSave(companyId: string, onSaved: (saved: Company) => void) {
  const answers = useQueryClient();
  return useMutation({
    // What this person left alone may be another's by now: only what was changed is said.
    mutationFn: ({ departments, ...changed }: Partial<Form>) =>
      answered(
        api.PATCH("/api/v1/companies/{companyId}", {
          params: { path: { companyId } },
          body: {
            ...changed,
            ...(departments === undefined ? {} : { departments: departmentsFromText(departments) }),
          },
        }),
      ),
    onSuccess: async (saved) => {
      await answers.invalidateQueries({ queryKey: ["companies"] });
      onSaved(saved);
    },
  });
}

function CompanyForm({ company }: { company: OneCompany }) {
  const text = useTexts(companiesTexts);
  const number = useTexts(numberTexts);
  const held = formOf(company);
  const { draft: form, setDraft, take, hasChanges, isMoved } = useDraft(held);
  const set = (change: Partial<Form>) => setDraft((before) => ({ ...before, ...change }));
  const save = useSave(company.id, (saved) => take(formOf(saved)));
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changedOf(form, held));
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text size="sm" c="dimmed">
          {text("external-id")}: {company.externalId} · {company.country} · {company.currency} ·{" "}
          {company.timeZone}
        </Text>
        <RightfulFields act="manage-companies">
          <TextInput
            label={text("name")}
            required
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={number(numberText(company.country))}
            value={form.organisationNumber}
            onChange={(event) => set({ organisationNumber: event.currentTarget.value })}
          />
          {form.organisationNumber === company.organisationNumber &&
            company.findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
          <Marks form={form} set={set} />
          <Textarea
            label={text("departments")}
            description={text("departments-help")}
            autosize
            minRows={2}
            value={form.departments}
            onChange={(event) => set({ departments: event.currentTarget.value })}
          />
        </RightfulFields>
        <FormEnd act="manage-companies" hasChanges={hasChanges} isMoved={isMoved} save={save} />
      </Stack>
    </form>
  );
}

function Marks({ form, set }: { form: Form; set(change: Partial<Form>): void }) {
  const text = useTexts(companiesTexts);
  return (
    <Fieldset legend={text("flags")}>
      <Stack>
        {marks.map(([flag, name]) => (
          <Checkbox
            key={flag}
            label={text(name)}
            checked={form[flag]}
            onChange={(event) => set({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

function LinksOf({ companyId }: { companyId: string }) {
  const text = useTexts(companiesTexts);
  const links = useTexts(linksTexts);
  const mayMap = useMay("map");
  const { items, field, more } = useFoundList(linkList({ companyId }));
  const { data: integrations } = useQuery(integrationsQuery);
  const { data: ledgers } = useQuery(ledgersQuery);
  return (
    <Card withBorder component="section" aria-label={text("links")}>
      <Stack>
        <Title order={2} size="h4">
          {text("links")}
        </Title>
        {field}
        <List>
          {items.map((link) => (
            <List.Item key={link.id}>
              <PageLink to="/links/$linkId" params={{ linkId: link.id }}>
                {integrationTitle(integrations, link.integration)} · {ledgerTitle(ledgers, link.ledger)}
              </PageLink>{" "}
              <LinkState state={link.state} />
            </List.Item>
          ))}
        </List>
        {more}
        {mayMap === true && (
          <ButtonLink to="/links/new" search={{ companyId }} variant="default">
            {links("add")}
          </ButtonLink>
        )}
      </Stack>
    </Card>
  );
}
