/** Folders of the server that files are taken from: switched on per lane, told of, and decided on file by file. */
import { z } from "@hono/zod-openapi";
import {
  type FolderFileState,
  folderFileStates,
  isSendingStopped,
  listFolderFiles,
  listFolders,
  readFolder,
} from "../../db/index.ts";
import { decideFolderFile, endWatchedFolder, watchFolder } from "../../engine/acts/folders.ts";
import { engineFinding } from "../../engine/codes.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import { reading } from "../reading.ts";
import { type Call, nothing, route } from "../route.ts";
import {
  folderAnswer,
  folderFileAnswer,
  folderFileSchema,
  folderNameField,
  folderSchema,
} from "./folder-schema.ts";

const params = z.strictObject({ laneId: idField });

const laneFolderSchema = z
  .strictObject({
    offBecause: findingSchema
      .nullable()
      .openapi({ description: "Why no folder can be watched, and how the operator turns it on." }),
    folder: folderSchema.nullable().openapi({ description: "Null where none is watched." }),
  })
  .openapi("LaneFolder");

type SmallCall = Pick<Call, "world" | "border" | "explain">;

async function laneFolderOf(call: SmallCall, laneId: string): Promise<z.output<typeof laneFolderSchema>> {
  const { organisationId } = call.border;
  const { folders } = call.world;
  const { row, isStopped } = await reading(call, async (trx) => ({
    row: await readFolder(trx, { organisationId, laneId }),
    isStopped: await isSendingStopped(trx),
  }));
  const folderIn = { folders, explain: call.explain, isStopped };
  return {
    // Nobody has to do anything about a way that nobody has asked for.
    offBecause:
      folders === null ? call.explain({ ...engineFinding("folders-off"), severity: "warning" }) : null,
    folder: row === undefined || !row.isOn ? null : folderAnswer(row, organisationId, folderIn),
  };
}

const statesField = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(folderFileStates)).min(1));

/** What others took away before it was dealt with is no concern of anybody's, unless it is asked for. */
const usualStates: readonly FolderFileState[] = ["arriving", "waiting", "asks", "taken", "refused"];

export const folderRoutes = [
  route(
    {
      name: "listFolders",
      method: "get",
      path: "/folders",
      summary: "Watched folders of the server, newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        needsSomebody: z.enum(["true", "false"]).default("false").openapi({
          description:
            "true: only those that cannot be looked into, or hold files that a person should know of.",
        }),
      }),
      answer: pageSchema(folderSchema),
    },
    async (call) => {
      const needsSomebody = call.query.needsSomebody === "true";
      const of = { ...call.border, ...pageFrom(call.query, "id"), needsSomebody };
      const { rows, isStopped } = await reading(call, async (trx) => ({
        rows: await listFolders(trx, of),
        isStopped: await isSendingStopped(trx),
      }));
      const folderIn = { folders: call.world.folders, explain: call.explain, isStopped };
      return pageAnswer(rows, call.query, {
        key: (row) => row.laneId,
        item: (row) => folderAnswer(row, call.border.organisationId, folderIn),
      });
    },
  ),
  route(
    {
      name: "getLaneFolder",
      method: "get",
      path: "/lanes/{laneId}/folder",
      summary: "The folder of the server that the lane's files are taken from",
      acts: ["read", "hand-in"],
      reach: "companies",
      params,
      answer: laneFolderSchema,
    },
    async (call) => {
      await laneRowOf(call, call.params.laneId);
      return laneFolderOf(call, call.params.laneId);
    },
  ),
  route(
    {
      name: "watchFolder",
      method: "put",
      path: "/lanes/{laneId}/folder",
      summary: "Have the lane's files taken from a folder of the server",
      description:
        "The folder lies below the organisation's own, which lies below the root that the operator has opened. It is made by the next look into it. Whole files are taken in as if they were handed in; nothing is sent before the link's preview is confirmed.",
      acts: ["map"],
      reach: "companies",
      params,
      body: z.strictObject({ name: folderNameField }).openapi("NewFolder"),
      answer: laneFolderSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await watchFolder(call.world, call.actor, { laneId, name: call.body.name });
      return laneFolderOf(call, laneId);
    },
  ),
  route(
    {
      name: "endWatchedFolder",
      method: "post",
      path: "/lanes/{laneId}/folder/removal",
      summary: "Take files from the folder no more",
      description: "What lies in it stays there.",
      acts: ["map"],
      reach: "companies",
      params,
      answer: nothing,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await endWatchedFolder(call.world, call.actor, { laneId });
      return {};
    },
  ),
  route(
    {
      name: "listFolderFiles",
      method: "get",
      path: "/lanes/{laneId}/folder/files",
      summary: "Files that were seen in the folder, and what became of each, newest first",
      acts: ["read", "hand-in"],
      reach: "companies",
      params,
      query: z.strictObject({
        ...pageQuery,
        state: statesField.optional().openapi({
          description: `One or several, comma-separated: ${folderFileStates.join(", ")}; all but gone where left out.`,
          example: "asks",
        }),
      }),
      answer: pageSchema(folderFileSchema),
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const { organisationId } = call.border;
      const { state: states = usualStates } = call.query;
      const of = { organisationId, laneId, states, ...pageFrom(call.query, "instantAndId") };
      const rows = await reading(call, (trx) => listFolderFiles(trx, of));
      return pageAnswer(rows, call.query, {
        key: ({ since: at, id }) => ({ at, id }),
        item: (row) => folderFileAnswer(row, call.explain),
      });
    },
  ),
  route(
    {
      name: "decideFolderFile",
      method: "post",
      path: "/lanes/{laneId}/folder/files/{folderFileId}/decision",
      summary: "Decide on a file in the folder",
      description:
        "`take` what can be read of one that can be read in part, or `refuse` it; `seen`: a refused file, or one that cannot be moved away, is told no more.",
      acts: ["hand-in"],
      reach: "companies",
      params: params.extend({ folderFileId: idField }),
      body: z.strictObject({ decision: z.enum(["take", "refuse", "seen"]) }).openapi("FolderFileDecision"),
      answer: nothing,
    },
    async (call) => {
      await laneRowOf(call, call.params.laneId);
      await decideFolderFile(call.world, call.actor, { ...call.params, ...call.body });
      return {};
    },
  ),
];
