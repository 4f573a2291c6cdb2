import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { databaseUrl } from "./database-connection.ts";

describe("databaseUrl", () => {
  it.each([
    { host: "/tmp/bilag-x1Y2z3", port: 5432, user: "postgres", password: "a/b:c@d?e", database: "bilag" },
    { host: "127.0.0.1", port: 50123, user: "an owner", password: "æøå", database: "the books" },
  ])("is read back as it was by the driver ($host)", (connection) => {
    const { host, port, user, password, database } = new Client(databaseUrl(connection));
    expect({ host, port, user, password, database }).toEqual(connection);
  });
});
