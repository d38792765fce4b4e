import "../ui/mantine.css";
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "../ui/global.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { language } from "../ui/language";
import { speak } from "../ui/speech";
import { scheme, theme } from "../ui/theme";
import { Refusal } from "../wire/problem";
import { App } from "./App";
import { Mishap } from "./Mishap";

const colours = localStorageColorSchemeManager({ key: "sarangbang.theme" });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What was refused will be refused again; only who could not be reached is asked twice.
      retry: (times, error) => times < 2 && !(error instanceof Refusal && error.problem.status > 0),
    },
  },
});

const root = document.getElementById("root");
await speak(language.get());
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={scheme}
        colorSchemeManager={colours}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <Mishap>
            <App />
          </Mishap>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
