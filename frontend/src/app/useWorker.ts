import { useEffect } from "react";
import { renewPush } from "../account/push";

/**
 * This browser's worker, which opens the door without a connection and shows what is told while no page is open. It
 * asks of a page to show the room of a notification that was clicked.
 */
export function useWorker(open: (room: string) => void): void {
  useEffect(() => {
    // Over plain http, except on this machine, there is none.
    if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js").catch(() => {});
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
