import { useEffect } from "react";
import { renewPush } from "../account/push";

/** What this browser's worker asks of a page: to show the room of a notification that was clicked. */
export function useWorker(open: (room: string) => void): void {
  useEffect(() => void renewPush(), []);

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
