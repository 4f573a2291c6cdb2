/** What every setting that is a text has in common: trimmed, not empty, no longer than it may be. */
import { z } from "zod";

export const invalid = { error: "setting-invalid" };
export const settingText = (lengthMax: number) =>
  z.string(invalid).trim().min(1, invalid).max(lengthMax, invalid);
