import { type Store, store } from "../wire/store";

/** The room of a notification that was clicked, until it is shown: the click may come before there is a house. */
export const clicked: Store<string | undefined> = store<string | undefined>(undefined);

// Over plain http, except on this machine, there is no worker that could say so.
if ("serviceWorker" in navigator)
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<{ open?: unknown }>) => {
    if (typeof data.open === "string") clicked.set(data.open);
  });
