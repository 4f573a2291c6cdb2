/** The folder of the server that a lane's files are taken from, and the files that were seen in it. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type WatchedFolder = components["schemas"]["WatchedFolder"];
export type FolderFile = components["schemas"]["FolderFile"];

/** About as often as the hub looks itself. */
const refreshMs = 5_000;
const pageSize = 20;

/** Below the lane's key: whatever changes the lane has this asked again too. */
export const folderKey = (laneId: string) => ["lanes", laneId, "folder"];

export const laneFolderQuery = (laneId: string) =>
  queryOptions({
    queryKey: [...folderKey(laneId), "watched"],
    queryFn: () => answered(api.GET("/api/v1/lanes/{laneId}/folder", { params: { path: { laneId } } })),
    refetchInterval: refreshMs,
  });

export const folderFilesQuery = (laneId: string) =>
  infiniteQueryOptions({
    queryKey: [...folderKey(laneId), "files"],
    initialPageParam: "",
    queryFn: ({ pageParam: cursor }) =>
      answered(
        api.GET("/api/v1/lanes/{laneId}/folder/files", {
          params: { path: { laneId }, query: { limit: pageSize, ...(cursor === "" ? {} : { cursor }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: refreshMs,
  });
