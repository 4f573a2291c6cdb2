// Where everything of the embedded database lies inside the hub's data folder.
import path from "node:path";

export interface ClusterLayout {
  dataDir: string;
  /** Everything below is made at once by renaming a finished folder here, so it is either whole or absent. */
  root: string;
  /** PostgreSQL's own folder; belongs to the account that the database runs as. */
  cluster: string;
  /** The generated password; belongs to the hub, and the database's account cannot read it. */
  password: string;
  /** What PostgreSQL says before its own log (cluster/log) is open; written anew at each start. */
  startLog: string;
  postmasterFile: string;
  /** Our copy of the binaries, where those of the package cannot be used in place. */
  binaries: string;
}

export function clusterLayout(dataDir: string, root = path.join(dataDir, "postgres")): ClusterLayout {
  const cluster = path.join(root, "cluster");
  return {
    dataDir,
    root,
    cluster,
    password: path.join(root, "password"),
    startLog: path.join(root, "start.log"),
    postmasterFile: path.join(cluster, "postmaster.pid"),
    binaries: path.join(dataDir, "postgres-binaries"),
  };
}
