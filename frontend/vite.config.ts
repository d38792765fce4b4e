import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    // The content security policy allows fonts from 'self' only, so nothing may become a data: address.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      "/api": server,
      "/ws-connect": { target: server, ws: true },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    reporters: ["default", ["junit", { outputFile: "test-results/vitest.xml" }]],
    env: { TZ: "Asia/Seoul" },
  },
});
