import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { emoji } from "./emoji.ts";

/** The browser's Host and Origin have to agree at the server, so the proxy leaves the Host as it is. */
const server = { target: "http://localhost:8080", changeOrigin: false };

export default defineConfig({
  plugins: [react(), emoji()],
  build: {
    // The content security policy allows fonts from 'self' only, so nothing may become a data: address.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      "/api": server,
      "/ws-connect": { ...server, ws: true },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/ui/testingWords.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    reporters: ["default", ["junit", { outputFile: "test-results/vitest.xml" }]],
    env: { TZ: "Asia/Seoul" },
  },
});
