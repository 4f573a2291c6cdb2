/** A lane's unsent documents as a file: a copy to look at, or the file that somebody imports instead of their being sent. */
import { Button, Card, Group, Radio, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMay } from "../api/me.ts";
import { declaredQuery, type LinkOf, lanesOfLinkQuery } from "../links/links-query.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Said } from "../parts/said.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { ExportFields } from "./export-fields.tsx";
import { type ExportFormat, noExportYet, usualFileName, type Way, wantedOf } from "./export-form.ts";
import { exportTexts } from "./export-texts.ts";
import { ExportedNote, LeftOut } from "./exported-note.tsx";
import { useExport } from "./use-export.ts";

/** Nothing where the integration writes no files. */
export function ExportFile({ link }: { link: LinkOf }) {
  const { data: integration } = useQuery(declaredQuery(link.integration));
  const { data: lanes } = useQuery(lanesOfLinkQuery(link.id));
  const formats = integration?.exports ?? [];
  const [format] = formats;
  const [lane] = lanes ?? [];
  if (format === undefined || lane === undefined) return null;
  return <ExportForm link={link} laneId={lane.id} formats={formats} first={format} />;
}

type ExportFormOf = {
  link: LinkOf;
  laneId: string;
  formats: readonly ExportFormat[];
  first: ExportFormat;
};

function ExportForm({ link, laneId, formats, first }: ExportFormOf) {
  const text = useTexts(exportTexts);
  const maySend = useMay("send") === true;
  const [form, setForm] = useState(noExportYet);
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const format = formats.find(({ name }) => name === form.format) ?? first;
  const usualName = usualFileName(link, form, format);
  const { make, why } = useExport({
    laneId,
    way: form.way,
    wanted: wantedOf(form, format),
    fileName: form.fileName || usualName,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const isCopy = form.way === "copy";
  return (
    <Card withBorder component="section" aria-label={text("title")}>
      <form onSubmit={send}>
        <Stack>
          <Title order={2} size="h4">
            {text("title")}
          </Title>
          <Text>{text("about")}</Text>
          {maySend && <WayChoice value={form.way} onChange={(way) => set({ way })} />}
          <Text role="note">{text(isCopy ? "copy-about" : "instead-about")}</Text>
          <ExportFields form={form} set={set} format={format} formats={formats} usualName={usualName} />
          {make.error !== null && <ProblemNote error={make.error} />}
          {make.error !== null && why.data !== undefined && <LeftOut exported={why.data} />}
          <Group>
            <Button type="submit" variant={isCopy ? "default" : "filled"} loading={make.isPending}>
              {text(isCopy ? "make-copy" : "make-instead")}
            </Button>
          </Group>
          <Said>{make.data !== undefined && <ExportedNote exported={make.data} />}</Said>
        </Stack>
      </form>
    </Card>
  );
}

function WayChoice({ value, onChange }: { value: Way; onChange(way: Way): void }) {
  const text = useTexts(exportTexts);
  return (
    <Radio.Group
      label={text("way")}
      value={value}
      onChange={(chosen) => onChange(chosen === "instead" ? "instead" : "copy")}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="copy" label={text("copy")} />
        <Radio value="instead" label={text("instead")} />
      </Stack>
    </Radio.Group>
  );
}
