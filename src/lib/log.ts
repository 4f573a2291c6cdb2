/** The log. pino: fast, structured, alive. Only allow-listed fields are written: secrets have no way in. */
import { pino } from "pino";

/** Everything that may stand in a log line besides its message. */
export type LogFields = {
  organisationId?: string;
  connectionId?: string;
  laneId?: string;
  postingId?: string;
  workerId?: string;
  code?: string;
  status?: number;
  method?: string;
  path?: string;
  durationMs?: number;
  count?: number;
  cause?: string;
  requestId?: string;
};

export type Log = Record<
  "debug" | "notice" | "warning" | "fault",
  (message: string, fields?: LogFields) => void
>;

export const silentLog: Log = { debug: () => {}, notice: () => {}, warning: () => {}, fault: () => {} };

/** Writes JSON lines to standard error: standard output belongs to what a command prints. */
export function jsonLog(level: "debug" | "info" | "warn" | "error"): Log {
  const logger = pino({ level, base: null }, pino.destination({ fd: 2, sync: false }));
  return {
    debug: (message, fields = {}) => logger.debug(fields, message),
    notice: (message, fields = {}) => logger.info(fields, message),
    warning: (message, fields = {}) => logger.warn(fields, message),
    fault: (message, fields = {}) => logger.error(fields, message),
  };
}
