import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** What a browser has and the one of the tests has not. */
window.matchMedia ??= () =>
  ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(document, "fonts", { value: new EventTarget() });

/** Something drawn for a test, and drawn anew in its place. */
export interface Drawn {
  readonly place: HTMLElement;
  draw(what: ReactNode): void;
}

export function drawn(what: ReactNode): Drawn {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place, { onCaughtError: () => {} });
  const queries = new QueryClient();
  const draw = (next: ReactNode) =>
    flushSync(() =>
      root.render(
        <MantineProvider env="test" withGlobalClasses={false} withCssVariables={false}>
          <QueryClientProvider client={queries}>{next}</QueryClientProvider>
        </MantineProvider>,
      ),
    );
  draw(what);
  return { place, draw };
}
