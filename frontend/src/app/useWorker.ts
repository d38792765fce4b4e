import { useEffect } from "react";
import { renewPush } from "../account/push";
import { useStore } from "../ui/useStore";
import { clicked } from "./clicked";

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

  const room = useStore(clicked);
  useEffect(() => {
    if (room === undefined) return;
    clicked.set(undefined);
    open(room);
  }, [room, open]);
}

const part = /^\/assets\/.*\.(js|css)$/;

/** The worker is told what this page is made of: what was asked for before it took over, it has not seen. */
async function furnish(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  const worker = await working();
  const tell = (loaded: PerformanceEntryList) => {
    const parts = loaded.map(({ name }) => new URL(name).pathname).filter((path) => part.test(path));
    if (parts.length > 0) worker.postMessage({ parts });
  };
  new PerformanceObserver((seen) => tell(seen.getEntries())).observe({ type: "resource", buffered: true });
}

/** Once all that this page asks for goes through it. */
function working(): Promise<ServiceWorker> {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    const look = () => serviceWorker.controller && resolve(serviceWorker.controller);
    serviceWorker.addEventListener("controllerchange", look, { once: true });
    look();
  });
}
