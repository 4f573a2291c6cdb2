/** A person's own account: what they may do, where they are signed in, and the second factor. */
import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { signInCall, signInRead } from "../api/sign-in.ts";
import { PageHead } from "../parts/page-head.tsx";
import { signInQuery } from "../shell/signed-in.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { ChangePassword } from "./change-password.tsx";
import { OwnRights } from "./own-rights.tsx";
import { peopleTexts } from "./people-texts.ts";
import { SecondFactor } from "./second-factor.tsx";

export function AccountPage() {
  const text = useTexts(peopleTexts);
  return (
    <Stack maw={720}>
      <PageHead title={text("account")} help="account" />
      <OwnRights />
      <ChangePassword />
      <SecondFactor />
      <Sessions />
    </Stack>
  );
}

type Session = { id: string; token: string; createdAt: string; userAgent: string | null };

const sessionsQuery = {
  queryKey: ["sessions"],
  queryFn: async () => {
    const response = await signInRead("/list-sessions");
    return { isStale: response.status !== 200, sessions: sessionsOf(response.body) };
  },
};

/** The library answers a list; whatever else comes is none. */
function sessionsOf(body: unknown): Session[] {
  return Array.isArray(body) ? body : [];
}

function Sessions() {
  const text = useTexts(peopleTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const { data: state } = useQuery(signInQuery);
  const { data } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (token: string | null) =>
      token === null ? signInCall("/revoke-other-sessions") : signInCall("/revoke-session", { token }),
    onSettled: () => answers.invalidateQueries(),
  });
  return (
    <Card withBorder component="section" aria-label={text("sessions")}>
      <Stack>
        <Title order={2} size="h4">
          {text("sessions")}
        </Title>
        <Text>{text("sessions-about")}</Text>
        {(data?.isStale === true || (end.data !== undefined && end.data.status !== 200)) && (
          <Alert role="alert">{text("sessions-stale")}</Alert>
        )}
        {data?.sessions.map(({ id, token, createdAt, userAgent }) => (
          <Group key={id} justify="space-between">
            <div>
              <Text>{browserOf(userAgent) ?? text("unknown-browser")}</Text>
              <Text size="sm" c="dimmed">
                {text("began", { at: instant(createdAt) })}
              </Text>
            </div>
            {id === state?.sessionId ? (
              <Badge color="teal" variant="light" leftSection="✓">
                {text("this-session")}
              </Badge>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text("end-of", { at: instant(createdAt) })}
                onClick={() => end.mutate(token)}
              >
                {text("end")}
              </Button>
            )}
          </Group>
        ))}
        {(data?.sessions.length ?? 0) > 1 && (
          <Group>
            <Button variant="default" onClick={() => end.mutate(null)}>
              {text("end-others")}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** The two words of a browser's description that people know. */
function browserOf(userAgent: string | null): string | null {
  const browser = /(Edg|Firefox|Chrome|Safari)\//.exec(userAgent ?? "")?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? "")?.[1];
  if (browser === undefined) return null;
  return [browser === "Edg" ? "Edge" : browser, system].filter((word) => word !== undefined).join(" · ");
}
