/** The settings of a link: one draft behind the account set-up and the other settings, saved as a whole and only when asked to. */
import { Alert, Box, Button, Fieldset, Group, Stack, Tabs, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { type Finding, ProblemError } from "../api/problem.ts";
import type { components } from "../api/schema.ts";
import { companyQuery } from "../companies/companies-query.ts";
import { ledgersQuery } from "../connections/connections-query.ts";
import { declaredQuery, type LinkOf } from "../links/links-query.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightfulFields } from "../parts/rightful-fields.tsx";
import { Said } from "../parts/said.tsx";
import { SaveButton } from "../parts/save-button.tsx";
import { UnsavedNote } from "../parts/unsaved-note.tsx";
import { useDraft } from "../parts/use-draft.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { AccountSetUp } from "./account-set-up.tsx";
import { ConnectionContext } from "./connection-context.ts";
import { CopySettings } from "./copy-settings.tsx";
import { EarlierSettings } from "./earlier-settings.tsx";
import type { JsonSchema } from "./json-schema.ts";
import { SchemaForm } from "./schema-form.tsx";
import { departmentsOf, type Json, type Settings, type Slot } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";
import { SpreadsheetButtons } from "./spreadsheet-buttons.tsx";

type CurrentSettings = components["schemas"]["CurrentSettings"];
type Draft = { settings: Settings; options: Settings };

export const settingsQuery = (linkId: string) =>
  queryOptions({
    queryKey: ["settings", linkId],
    queryFn: () => answered(api.GET("/api/v1/links/{linkId}/settings", { params: { path: { linkId } } })),
  });

export function LinkSetUp({ link }: { link: LinkOf }) {
  const { data, error } = useQuery(settingsQuery(link.id));
  // Read once, it stays: a server that is away for a moment takes nobody's unsaved changes.
  if (data !== undefined) return <SetUpForm key={link.id} link={link} told={data} />;
  return error === null ? <Waiting /> : <ProblemNote error={error} />;
}

function draftOf({ current }: CurrentSettings): Draft {
  return {
    settings: (current?.settings ?? {}) as Settings,
    options: (current?.options ?? {}) as Settings,
  };
}

function SetUpForm({ link, told }: { link: LinkOf; told: CurrentSettings }) {
  const drafting = useDraft(draftOf(told));
  const { draft, setDraft, hasChanges, isMoved } = drafting;
  // A slot that does not say where its answer stands is asked for by the other settings.
  const slots = told.slots.filter(({ path }) => path.length > 0);
  const { data: company } = useQuery(companyQuery(link.companyId));
  const { data: integration } = useQuery(declaredQuery(link.integration));
  const { data: ledgers } = useQuery(ledgersQuery);
  const put = (change: Partial<Record<keyof Draft, Json>>) =>
    setDraft((before) => ({ ...before, ...(change as Partial<Draft>) }));
  const ledger = ledgers?.find(({ name }) => name === link.ledger);
  const inTable = coveredBySlots(slots, integration?.settingsSchema as JsonSchema | undefined);
  const departments = departmentsOf(slots, company?.departments.map(({ code }) => code) ?? []);
  return (
    <>
      <Tabs.Panel value="accounts">
        <Stack>
          <AccountSetUp
            connectionId={link.connectionId}
            company={company}
            note={integration?.accountsNote ?? null}
            slots={slots}
            settings={draft.settings}
            onChange={(settings) => put({ settings })}
          />
          {slots.some(({ asks }) => asks === "account") && (
            <SpreadsheetButtons
              fileName={`${link.companyName} ${link.integration}.csv`}
              slots={slots}
              departments={departments}
              settings={draft.settings}
              onChange={(settings) => put({ settings })}
            />
          )}
          <SaveBar link={link} told={told} drafting={drafting} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <Stack>
          <ConnectionContext value={link.connectionId}>
            <OtherSettings
              draft={draft}
              put={put}
              settingsSchema={integration?.settingsSchema as JsonSchema | undefined}
              optionsSchema={ledger?.optionsSchema as JsonSchema | undefined}
              without={inTable}
            />
          </ConnectionContext>
          <SaveBar link={link} told={told} drafting={drafting} />
        </Stack>
      </Tabs.Panel>
      <Box mt="md">
        <UnsavedNote isChanged={hasChanges} isMoved={isMoved} />
      </Box>
    </>
  );
}

/** A dimension that has more to it than its name keeps its form beside the table. */
function coveredBySlots(slots: readonly Slot[], schema: JsonSchema | undefined): string[] {
  return slots
    .filter(({ asks, path: [name = ""] }) => {
      const rows = schema?.properties?.[name]?.additionalProperties;
      return asks !== "dimension" || (typeof rows === "object" && rows.type === "string");
    })
    .flatMap(({ path: [name = ""] }) => name);
}

type OtherSettingsOf = {
  draft: Draft;
  put(change: Partial<Record<keyof Draft, Json>>): void;
  settingsSchema: JsonSchema | undefined;
  optionsSchema: JsonSchema | undefined;
  without: readonly string[];
};

function OtherSettings({ draft, put, settingsSchema, optionsSchema, without }: OtherSettingsOf) {
  const text = useTexts(setUpTexts);
  return (
    <RightfulFields act="map">
      {settingsSchema !== undefined && (
        <Fieldset legend={text("link-settings")}>
          <SchemaForm
            schema={settingsSchema}
            without={without}
            value={draft.settings}
            onChange={(settings) => put({ settings })}
          />
        </Fieldset>
      )}
      {optionsSchema !== undefined && (
        <Fieldset legend={text("ledger-options")}>
          <SchemaForm schema={optionsSchema} value={draft.options} onChange={(options) => put({ options })} />
        </Fieldset>
      )}
    </RightfulFields>
  );
}

type SaveBarOf = {
  link: LinkOf;
  told: CurrentSettings;
  drafting: ReturnType<typeof useDraft<Draft>>;
};

function SaveBar({ link, told, drafting }: SaveBarOf) {
  const text = useTexts(setUpTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const mayMap = useMay("map");
  const held = draftOf(told);
  const { draft, setDraft, take, hasChanges } = drafting;
  const readAgain = () => answers.fetchQuery({ ...settingsQuery(link.id), staleTime: 0 });
  const save = useMutation({
    mutationFn: () =>
      answered(
        api.PUT("/api/v1/links/{linkId}/settings", {
          params: { path: { linkId: link.id } },
          body: { ...draft, basedOn: told.current?.version ?? 0 },
        }),
      ),
    onSuccess: async () => {
      // As the server understood it, with its defaults: that is what holds.
      take(draftOf(await readAgain()));
      await Promise.all(["links", "preview"].map((key) => answers.invalidateQueries({ queryKey: [key] })));
    },
    // Another version came first: it comes under what was changed here.
    onError: async (error) => {
      if (error instanceof ProblemError && error.problem?.code === "settings-changed") await readAgain();
    },
  });
  return (
    <Stack>
      {save.error !== null && <ProblemNote error={save.error} />}
      <Said>
        {save.data !== undefined && !hasChanges && (
          <SavedNote version={save.data.version} findings={save.data.findings} />
        )}
      </Said>
      <Group>
        <SaveButton
          label={text("save")}
          isAllowed={mayMap === true}
          hasChanges={hasChanges || told.current === null}
          isPending={save.isPending}
          onSave={() => save.mutate()}
        />
        {hasChanges && (
          <Button variant="default" onClick={() => setDraft(held)}>
            {text("discard")}
          </Button>
        )}
        {told.current !== null && mayMap === true && (
          <CopySettings link={link} settings={held.settings} options={held.options} />
        )}
        {told.current !== null && (
          <EarlierSettings
            link={link}
            slots={told.slots}
            version={told.current.version}
            held={held}
            onFill={mayMap === true ? setDraft : null}
          />
        )}
        <Text size="sm" c="dimmed">
          {told.current === null
            ? text("not-saved-yet")
            : text("version", { version: told.current.version, at: instant(told.current.savedAt) })}
        </Text>
      </Group>
    </Stack>
  );
}

/** What was saved is saved; what stands in its way all the same is told before the first document tells it. */
function SavedNote({ version, findings }: { version: number; findings: readonly Finding[] }) {
  const text = useTexts(setUpTexts);
  const isPlain = findings.length === 0;
  return (
    <Alert role="note" color={isPlain ? "teal" : "yellow"} icon={isPlain ? "✓" : "!"}>
      <Stack>
        <Text>{text("saved", { version })}</Text>
        {findings.map((finding) => (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ))}
      </Stack>
    </Alert>
  );
}
