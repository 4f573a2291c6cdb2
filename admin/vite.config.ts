/** Builds the web app into admin/dist, which the hub serves. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // All of them know light-dark(), which would else become variables that nobody sets, and the colours be gone.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    reportCompressedSize: false,
  },
  // While the app is worked on: the hub answers, this only serves the pages.
  server: { proxy: { "/api": "http://127.0.0.1:4010", "/connect": "http://127.0.0.1:4010" } },
});
