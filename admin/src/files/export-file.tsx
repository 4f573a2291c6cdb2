/** A lane's unsent documents as a file: a copy to look at, or the file that somebody imports instead of their being sent. */
import { Button, Card, Group, NativeSelect, Radio, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMay } from "../api/me.ts";
import { type Integration, integrationsQuery, type LinkOf, lanesOfLinkQuery } from "../links/links-query.ts";
import { MonthField } from "../parts/day-field.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { exportTexts } from "./export-texts.ts";
import { ExportedNote, LeftOut } from "./exported-note.tsx";
import { useExport } from "./use-export.ts";

/** Nothing where the integration writes no files. */
export function ExportFile({ link }: { link: LinkOf }) {
  const { data: integrations } = useQuery(integrationsQuery);
  const { data: lanes } = useQuery(lanesOfLinkQuery(link.id));
  const formats = integrations?.find(({ name }) => name === link.integration)?.exports ?? [];
  const [format] = formats;
  const [lane] = lanes ?? [];
  if (format === undefined || lane === undefined) return null;
  return <ExportForm link={link} laneId={lane.id} formats={formats} first={format} />;
}

type Format = Integration["exports"][number];
type ExportFormOf = { link: LinkOf; laneId: string; formats: readonly Format[]; first: Format };

type NumberFieldOf = { label: string; value: string; onChange: (typed: string) => void };

function NumberField({ label, value, onChange }: NumberFieldOf) {
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      pattern="[1-9][0-9]{0,7}"
      w={180}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function ExportForm({ link, laneId, formats, first }: ExportFormOf) {
  const text = useTexts(exportTexts);
  const maySend = useMay("send") === true;
  const [way, setWay] = useState<"copy" | "instead">("copy");
  const [name, setName] = useState(first.name);
  const [month, setMonth] = useState("");
  const [object, setObject] = useState("");
  const [fileName, setFileName] = useState("");
  const [firstNumber, setFirstNumber] = useState("");
  const [voucherType, setVoucherType] = useState("");
  const format = formats.find((known) => known.name === name) ?? first;
  // A file outlives this page: of a company that is only tried out it says so.
  const world = link.environment === "live" ? "" : ` ${link.environment.toUpperCase()}`;
  const usualName =
    `${link.companyName} ${month === "" ? object.replaceAll("/", "-") : month}${world}`.trim();
  const wanted = {
    format: format.name,
    ...(month === "" ? {} : { month }),
    ...(object.trim() === "" ? {} : { object: object.trim() }),
    ...(format.isNumbered && firstNumber !== "" ? { firstNumber: Number(firstNumber) } : {}),
    ...(format.isNumbered && voucherType !== "" ? { voucherType: Number(voucherType) } : {}),
  };
  const { make, why } = useExport({
    laneId,
    way,
    wanted,
    fileName: fileName || `${usualName}.${format.extension}`,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={text("title")}>
      <form onSubmit={send}>
        <Stack>
          <Title order={2} size="h4">
            {text("title")}
          </Title>
          <Text>{text("about")}</Text>
          {maySend && (
            <Radio.Group
              label={text("way")}
              value={way}
              onChange={(chosen) => setWay(chosen === "instead" ? "instead" : "copy")}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="copy" label={text("copy")} />
                <Radio value="instead" label={text("instead")} />
              </Stack>
            </Radio.Group>
          )}
          <Text role="note">{text(way === "copy" ? "copy-about" : "instead-about")}</Text>
          <Group align="flex-end">
            <NativeSelect
              label={text("format")}
              w={180}
              value={format.name}
              data={formats.map((known) => ({ value: known.name, label: known.title }))}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <MonthField
              label={text("month")}
              description={text("month-about")}
              value={month}
              onChange={setMonth}
            />
            <TextInput
              label={text("object")}
              description={text("object-about")}
              value={object}
              onChange={(event) => setObject(event.currentTarget.value)}
            />
            {format.isNumbered && (
              <NumberField label={text("first-number")} value={firstNumber} onChange={setFirstNumber} />
            )}
            {format.isNumbered && (
              <NumberField label={text("voucher-type")} value={voucherType} onChange={setVoucherType} />
            )}
            {way === "instead" && (
              <TextInput
                label={text("file-name")}
                placeholder={`${usualName}.${format.extension}`}
                miw={280}
                value={fileName}
                onChange={(event) => setFileName(event.currentTarget.value)}
              />
            )}
          </Group>
          {make.error !== null && <ProblemNote error={make.error} />}
          {make.error !== null && why.data !== undefined && <LeftOut exported={why.data} />}
          <Group>
            <Button type="submit" variant={way === "copy" ? "default" : "filled"} loading={make.isPending}>
              {text(way === "copy" ? "make-copy" : "make-instead")}
            </Button>
          </Group>
          {make.data !== undefined && <ExportedNote exported={make.data} />}
        </Stack>
      </form>
    </Card>
  );
}
