/**
 * Requests that are taken as a job: 202 at once, worked on later, the outcome kept for 24 hours.
 * Visma.net §4; that the created id stands in `responseHeaders` is inferred there.
 */
import { type Call, type Endpoint, ok, type SentFile } from "./call.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type Job = {
  id: string;
  companyId: string;
  /** The person in whose name it was asked for; null for a client of its own. */
  userName: string | null;
  status: "Started" | "Finished" | "Failed";
  /** 0 until it is done. */
  statusCode: number;
  receivedAt: number;
  finishedAt: number | null;
  webhookAddress: string;
  errorMessage: string;
  originalUri: string;
  hasRequestContent: boolean;
  /** Null where there is none. */
  content: unknown;
  headers: Record<string, string>;
};

const keptMs = 24 * 60 * 60 * 1000;

/** The job of a call, or why this caller may not see it: another company's and another person's are nobody's business. */
function jobOf({ net, company, grant, parameter }: Call): Job | Refusal {
  const id = parameter("id");
  const job = net.jobs.get(id);
  if (!job) return refuse("notFound", `The background request ${id} was not found.`);
  if (job.companyId !== company.id)
    return refuse("otherTenant", "The background request is another company's.");
  if (job.userName !== grant.userName)
    return refuse("otherTenant", "The background request is another user's.");
  return job;
}

export const backgroundEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/v1/background/{id}",
    handle: (call) => {
      const job = jobOf(call);
      return "refused" in job ? job : ok(jobState(job));
    },
  },
  {
    method: "GET",
    path: "/v1/background/{id}/content",
    handle: (call) => {
      const job = jobOf(call);
      if ("refused" in job) return job;
      if (job.finishedAt !== null && call.net.world.clock.now() - job.finishedAt >= keptMs)
        return refuse("gone", "The content of the background request has expired.");
      if (job.content === null) return refuse("notFound", `The background request ${job.id} has no content.`);
      return isFile(job.content) ? { status: 200, body: null, file: job.content } : ok(job.content);
    },
  },
];

function jobState(job: Job) {
  const utc = (atMs: number | null) => (atMs === null ? null : new Date(atMs).toISOString());
  return {
    id: job.id,
    status: job.status,
    statusCode: job.statusCode,
    receivedUtc: utc(job.receivedAt),
    startedUtc: utc(job.receivedAt),
    finishedUtc: utc(job.finishedAt),
    webhookAddress: job.webhookAddress,
    errorMessage: job.errorMessage,
    reference: "",
    originalUri: job.originalUri,
    hasRequestContent: job.hasRequestContent,
    hasResponseContent: job.content !== null,
    contentLocation: job.content === null ? "" : `/v1/background/${job.id}/content`,
    responseHeaders: job.headers,
  };
}

function isFile(content: unknown): content is SentFile {
  return typeof content === "object" && content !== null && "contentType" in content && "content" in content;
}
