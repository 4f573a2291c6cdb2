/** Whom to ask, as the operator's settings name them; nothing where they name nobody. */
import { Anchor, Card, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { signInQuery } from "../shell/signed-in.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { helpTexts } from "./help-texts.ts";

export function SupportNote() {
  const text = useTexts(helpTexts);
  const { data } = useQuery(signInQuery);
  const { email = null, phone = null } = data?.support ?? {};
  if (email === null && phone === null) return null;
  return (
    <Card withBorder component="section" aria-label={text("ask")}>
      <Group>
        <Text fw={600}>{text("ask")}</Text>
        {email !== null && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
        {phone !== null && <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</Anchor>}
      </Group>
    </Card>
  );
}
