/** One link: its state and acts above, its parts below. */
import { Alert, Group, Stack, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useEnvironmentMark } from "../api/queries.ts";
import { ConnectionState } from "../connections/connection-state.tsx";
import { connectionQuery, ledgersQuery, ledgerTitle } from "../connections/connections-query.ts";
import { ExportFile } from "../files/export-file.tsx";
import { LinkFiles } from "../files/link-files.tsx";
import type { TopicName } from "../help/topics.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { LinkPreview } from "../set-up/link-preview.tsx";
import { LinkSetUp } from "../set-up/link-set-up.tsx";
import { ProblemPage } from "../shell/problem-page.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { LinkActs } from "./link-acts.tsx";
import { LinkSchedule } from "./link-schedule.tsx";
import { LinkState } from "./link-state.tsx";
import { type LinkTab, linkTabs } from "./link-tabs.ts";
import { integrationsQuery, integrationTitle, type LinkOf, linkQuery } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

/** Each part of the set-up has a help page of its own. */
const helpOf: Readonly<Record<LinkTab, TopicName>> = {
  accounts: "account-setup",
  settings: "dimensions",
  schedule: "schedule",
  files: "files",
  preview: "begin",
};

export function LinkPage() {
  const { linkId } = useParams({ from: "/inside/links/$linkId" });
  const { tab } = useSearch({ from: "/inside/links/$linkId" });
  const markOf = useEnvironmentMark();
  const { data, error } = useQuery(linkQuery(linkId));
  const { data: integrations } = useQuery(integrationsQuery);
  if (data === undefined && error !== null) return <ProblemPage error={error} />;
  return (
    <Stack>
      <PageHead
        help={helpOf[tab ?? "accounts"]}
        title={
          data === undefined
            ? "…"
            : `${data.companyName} · ${integrationTitle(integrations, data.integration)}${markOf(data.environment)}`
        }
      />
      {data === undefined && <Waiting />}
      {data !== undefined && <LinkHead link={data} />}
      {data !== undefined && <LinkParts key={data.id} link={data} />}
    </Stack>
  );
}

function LinkHead({ link }: { link: LinkOf }) {
  const text = useTexts(linksTexts);
  const { data: connection } = useQuery(connectionQuery(link.connectionId));
  const { data: ledgers } = useQuery(ledgersQuery);
  return (
    <>
      <RightNote act="map" />
      <Group>
        <LinkState state={link.state} />
        {link.departmentCode !== null && (
          <Text>
            {text("department")} {link.departmentCode}
          </Text>
        )}
        {connection !== undefined && (
          <>
            <PageLink to="/connections/$connectionId" params={{ connectionId: connection.id }}>
              {connection.name} · {ledgerTitle(ledgers, connection.ledger)}
              {[null, undefined, connection.name].includes(connection.company?.name)
                ? ""
                : ` · ${connection.company?.name}`}
            </PageLink>
            {connection.state !== "connected" && <ConnectionState state={connection.state} />}
          </>
        )}
        <LinkActs link={link} />
      </Group>
      {link.setUpFindings.length > 0 && (
        <Alert color="yellow" role="note" icon="!" title={text("set-up-findings")}>
          <Stack>
            {link.setUpFindings.map((finding) => (
              <FindingNote key={JSON.stringify(finding)} finding={finding} />
            ))}
          </Stack>
        </Alert>
      )}
    </>
  );
}

function LinkParts({ link }: { link: LinkOf }) {
  const text = useTexts(linksTexts);
  const navigate = useNavigate();
  const { tab } = useSearch({ from: "/inside/links/$linkId" });
  const shown = tab ?? "accounts";
  // Files that were dropped and not handed in yet stay, while another part is looked at.
  const [areFilesOpen, setFilesOpen] = useState(shown === "files");
  const show = (value: string | null) => {
    const chosen = linkTabs.find((known) => known === value);
    if (chosen === "files") setFilesOpen(true);
    if (chosen !== undefined)
      void navigate({
        to: "/links/$linkId",
        params: { linkId: link.id },
        search: { tab: chosen },
        replace: true,
      });
  };
  return (
    <Tabs value={shown} onChange={show} keepMounted={false}>
      <Tabs.List aria-label={text("parts")} mb="md">
        {linkTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {text(`tab-${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* One draft of the settings behind two parts: it outlives the change from one to the other. */}
      <LinkSetUp link={link} />
      <Tabs.Panel value="schedule" keepMounted>
        <LinkSchedule link={link} />
      </Tabs.Panel>
      <Tabs.Panel value="files" keepMounted={areFilesOpen}>
        <Stack>
          <LinkFiles link={link} />
          <ExportFile link={link} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <LinkPreview link={link} />
      </Tabs.Panel>
    </Tabs>
  );
}
