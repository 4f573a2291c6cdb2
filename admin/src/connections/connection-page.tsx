/** One connection: its state above the button that leads to the ledger's own pages, and what came back from there. */
import { Alert, Button, Card, Group, List, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { numberText, numberTexts } from "../companies/number-texts.ts";
import { LinkState } from "../links/link-state.tsx";
import { integrationsQuery, integrationTitle, linkList } from "../links/links-query.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { useFoundList } from "../parts/found-list.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Toast } from "../parts/toast.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { ProblemPage } from "../shell/problem-page.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { ConnectionState } from "./connection-state.tsx";
import { type Connection, connectionQuery, ledgersQuery, ledgerTitle } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";
import { WatchCard } from "./watch-card.tsx";

export function ConnectionPage() {
  const { connectionId } = useParams({ from: "/inside/connections/$connectionId" });
  const { data, error } = useQuery({ ...connectionQuery(connectionId), refetchInterval: 5_000 });
  if (data === undefined && error !== null) return <ProblemPage error={error} />;
  return (
    <Stack maw={800}>
      <PageHead title={data?.name ?? "…"} help="connect" />
      {data === undefined && <Waiting />}
      {data !== undefined && <ConnectionBody connection={data} />}
    </Stack>
  );
}

function ConnectionBody({ connection }: { connection: Connection }) {
  const text = useTexts(connectionsTexts);
  const number = useTexts(numberTexts);
  const { instant } = useFigures();
  const { company, state, brokenBecause } = connection;
  return (
    <>
      <ComeBack connection={connection} />
      <RightNote act="connect" />
      {state === "not-authorised" && (
        <Alert color="yellow" role="note" icon="!">
          {text("not-yet")}
        </Alert>
      )}
      {brokenBecause !== null && (
        <Alert color="red" role="alert" icon="■">
          <FindingNote finding={brokenBecause} />
        </Alert>
      )}
      <Card withBorder>
        <Stack>
          <Group>
            <Text fw={600}>{text("state")}</Text>
            <ConnectionState state={state} />
          </Group>
          {company !== null && (
            <Text>
              {text("reaches")}: <strong>{company.name}</strong> · {number(numberText(company.country))}{" "}
              {company.organisationNumber} · {company.country} · {company.currency}
            </Text>
          )}
          {company?.findings.map((finding) => (
            <FindingNote key={finding.code} finding={finding} />
          ))}
          <ConnectButton connection={connection} />
          {connection.registersReadAt !== null && (
            <Text size="sm" c="dimmed">
              {text("registers-read", { at: instant(connection.registersReadAt) })}
            </Text>
          )}
        </Stack>
      </Card>
      <LinksOf connection={connection} />
      <WatchCard connectionId={connection.id} />
    </>
  );
}

/** What the browser brought back from the ledger's pages. The company's name comes from the server, never from the address. */
function ComeBack({ connection }: { connection: Connection }) {
  const text = useTexts(connectionsTexts);
  const navigate = useNavigate();
  const { connected, refused } = useSearch({ from: "/inside/connections/$connectionId" });
  const { id: connectionId, company } = connection;
  const close = () =>
    navigate({ to: "/connections/$connectionId", params: { connectionId }, search: {}, replace: true });
  if (refused !== undefined) return <Refusal connectionId={connectionId} note={refused} />;
  if (connected === undefined || company === null || connection.state !== "connected") return null;
  return (
    <Toast title={text("connected")} onClose={close}>
      {text("connected-to", { company: company.name })}
    </Toast>
  );
}

function Refusal({ connectionId, note }: { connectionId: string; note: string }) {
  const text = useTexts(connectionsTexts);
  const { data } = useQuery({
    queryKey: ["refusal", connectionId, note],
    queryFn: () =>
      answered(
        api.GET("/api/v1/connections/{connectionId}/refusal", {
          params: { path: { connectionId }, query: { note } },
        }),
      ),
  });
  return (
    <Alert color="red" role="alert" icon="■" title={text("refused-title")}>
      <Stack>
        {data?.findings.map((finding) => (
          <FindingNote key={finding.code} finding={finding} />
        ))}
      </Stack>
    </Alert>
  );
}

function ConnectButton({ connection }: { connection: Connection }) {
  const text = useTexts(connectionsTexts);
  const answers = useQueryClient();
  const { data: ledgers } = useQuery(ledgersQuery);
  const mayConnect = useMay("connect");
  const path = { connectionId: connection.id };
  const lead = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/connections/{connectionId}/authorise", { params: { path } })),
    onSuccess: ({ authoriseUrl }) => window.location.assign(authoriseUrl),
  });
  const direct = useMutation({
    mutationFn: () => answered(api.POST("/api/v1/connections/{connectionId}/connect", { params: { path } })),
    onSettled: () => answers.invalidateQueries({ queryKey: ["connections"] }),
  });
  const ledger = ledgerTitle(ledgers, connection.ledger);
  const isDirect = connection.tenantId !== null;
  const act = isDirect ? direct : lead;
  return (
    <>
      {!isDirect && <Text size="sm">{text("what-happens")}</Text>}
      <Group>
        <Button
          disabled={mayConnect !== true}
          loading={act.isPending || lead.isSuccess}
          variant={connection.state === "connected" ? "default" : "filled"}
          onClick={() => act.mutate()}
        >
          {isDirect
            ? text("connect-directly")
            : text(connection.state === "connected" ? "connect-again" : "connect-now", { ledger })}
        </Button>
      </Group>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  );
}

function LinksOf({ connection }: { connection: Connection }) {
  const text = useTexts(connectionsTexts);
  const mayMap = useMay("map");
  const { items, page, field, more } = useFoundList(linkList({ connectionId: connection.id }));
  const { data: integrations } = useQuery(integrationsQuery);
  return (
    <Card withBorder component="section" aria-label={text("serves")}>
      <Stack>
        <Title order={2} size="h4">
          {text("serves")}
        </Title>
        {page?.total === 0 && <Text>{text("serves-none")}</Text>}
        {field}
        <List>
          {items.map((link) => (
            <List.Item key={link.id}>
              <PageLink to="/links/$linkId" params={{ linkId: link.id }}>
                {link.companyName} · {integrationTitle(integrations, link.integration)}
              </PageLink>{" "}
              <LinkState state={link.state} />
            </List.Item>
          ))}
        </List>
        {more}
        {connection.state === "connected" && mayMap === true && (
          <Group>
            <ButtonLink to="/links/new" search={{ connectionId: connection.id }}>
              {text("link-company")}
            </ButtonLink>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
