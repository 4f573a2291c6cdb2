/** The proof of one posting: how the ledger was found to hold exactly what was sent. */
import { Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { Fact } from "./posting-facts.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { AskedContent } from "./raw-content.tsx";

type CertificateOf = NonNullable<components["schemas"]["Certificate"]>;

type ShownOf = { postingId: string; certificate: CertificateOf };

export function Certificate({ postingId, certificate }: ShownOf) {
  const params = { path: { postingId } };
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <span aria-hidden="true">✓</span> {text("certificate")}
        </Title>
        <Text>
          {text(`how-${certificate.how}`, {
            number: certificate.ledgerNumber,
            at: instant(certificate.certifiedAt),
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {text("hashes-say")}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} component="dl" m={0}>
          {(["recordHash", "documentHash", "requestHash", "heldHash"] as const).map((name) => (
            <Fact key={name} name={text(name)}>
              <Text span size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                {certificate[name]}
              </Text>
            </Fact>
          ))}
        </SimpleGrid>
        <AskedContent
          label={text("held")}
          queryKey={["held", postingId, certificate.heldHash]}
          ask={async () => (await answered(api.GET("/api/v1/postings/{postingId}/held", { params }))).held}
        />
      </Stack>
    </Card>
  );
}
