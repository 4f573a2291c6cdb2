/** How PostgreSQL's values become ours: no Date objects, no silent loss of digits. */
import pg from "pg";

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

export const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === int8) return safeInteger;
    if (oid === date) return (text: string) => text;
    if (oid === timestamptz) return (text: string) => new Date(text).toISOString();
    return pg.types.getTypeParser(oid, format);
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint beyond exact numbers: ${text}`);
  return value;
}
