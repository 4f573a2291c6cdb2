/** Watched folders that somebody should know of: one that cannot be looked into, and files that wait for a person or were refused. */
import { Alert, List } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useEnvironmentMark } from "../api/queries.ts";
import type { WatchedFolder } from "../files/folder-query.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { AndMore, toldMax } from "./and-more.tsx";
import { todayTexts } from "./today-texts.ts";

export const foldersQuery = {
  queryKey: ["folders", "needing"],
  queryFn: () =>
    answered(api.GET("/api/v1/folders", { params: { query: { needsSomebody: "true", limit: 50 } } })),
  refetchInterval: 30_000,
};

export function FolderNotes() {
  const text = useTexts(todayTexts);
  const markOf = useEnvironmentMark();
  const { data } = useQuery(foldersQuery);
  if (data === undefined || data.items.length === 0) return null;
  const count = `${data.items.length}${data.next === null ? "" : "+"}`;
  return (
    <Alert color="yellow" icon="▲" title={text("folders-need", { count })} role="status">
      <List size="sm">
        {data.items.slice(0, toldMax).map((folder) => (
          <List.Item key={folder.laneId}>
            <NoteLink to="/links/$linkId" params={{ linkId: folder.linkId }} search={{ tab: "files" }}>
              {folder.companyName} · {folder.name}
              {markOf(folder.environment)}
            </NoteLink>
            : <Said folder={folder} />
          </List.Item>
        ))}
      </List>
      <AndMore count={data.items.length} />
    </Alert>
  );
}

function Said({
  folder: { finding, waitsBecause, waiting, asks, refused, stuck },
}: {
  folder: WatchedFolder;
}) {
  const text = useTexts(todayTexts);
  const counted = [
    ...(asks > 0 ? [text("folder-asks", { count: asks })] : []),
    ...(refused > 0 ? [text("folder-refused", { count: refused })] : []),
    ...(stuck > 0 ? [text("folder-stuck", { count: stuck })] : []),
    ...(waiting > 0 ? [text("folder-waiting", { count: waiting })] : []),
  ];
  const because = finding ?? (waiting > 0 ? waitsBecause : null);
  return [...(because === null ? [] : [because.remedy.means]), ...counted].join(" ");
}
