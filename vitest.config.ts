import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "admin/src/**/*.test.ts", "twin/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // Two cores: one for the tests, one for the database that they share.
    maxWorkers: 2,
  },
});
