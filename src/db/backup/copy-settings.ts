/** How a connection that copies is set up: the same texts on every server, and no limit that was meant for short statements. */
import type { SessionSettings } from "../session-config.ts";

export const copySettings: SessionSettings = {
  datestyle: "ISO",
  intervalstyle: "postgres",
  bytea_output: "hex",
  extra_float_digits: "3",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
};
