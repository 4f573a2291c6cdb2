/** What the twin received, in order, for tests and for the curious. It holds no bodies and no secrets. */

export type LogEntry = {
  number: number;
  at: string;
  method: string;
  path: string;
  query: string;
  /** Null while the request is worked on, and where no answer was given. */
  status: number | null;
  companyId: string | null;
  clientId: string | null;
  /** The error code of a refusal in the product's own shape. */
  errorCode: number | null;
  /** The kind of fault that struck it. */
  fault: string | null;
};

/** A long run keeps the newest requests only; the number goes on counting. */
const keptMax = 50_000;

export type RequestLog = {
  open(entry: Pick<LogEntry, "at" | "method" | "path" | "query">): LogEntry;
  all(): LogEntry[];
  clear(): void;
};

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = [];
  let number = 0;
  return {
    open: (told) => {
      number += 1;
      const entry = {
        ...told,
        number,
        status: null,
        companyId: null,
        clientId: null,
        errorCode: null,
        fault: null,
      };
      entries.push(entry);
      if (entries.length > keptMax) entries = entries.slice(keptMax / 2);
      return entry;
    },
    all: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
