import { useEffect } from "react";
import { renewPush } from "../account/push";

/**
 * This browser's worker, which opens the door without a connection and shows what is told while no page is open. It
 * asks of a page to show the room of a notification that was clicked.
 */
export function useWorker(open: (room: string) => void): void {
  useEffect(() => {
    // Over plain http, except on this machine, there is none.
    if ("serviceWorker" in navigator) void furnish().catch(() => {});
    void renewPush();
  }, []);

  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const worker = navigator.serviceWorker;
    const onMessage = ({ data }: MessageEvent<{ open?: unknown }>) => {
      if (typeof data.open === "string") open(data.open);
    };
    worker.addEventListener("message", onMessage);
    worker.startMessages();
    return () => worker.removeEventListener("message", onMessage);
  }, [open]);
}

/** The worker is told what this page is made of: what was loaded before there was one, it has not seen. */
async function furnish(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  active?.postMessage({ parts: loaded.filter((path) => /^\/assets\/.*\.(js|css)$/.test(path)) });
}
