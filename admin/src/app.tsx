/** What surrounds every page: the language, the look, the memory of answers, and the addresses. */
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { caller } from "./api/client.ts";
import { ProblemError } from "./api/problem.ts";
import { router } from "./router.tsx";
import { useLightPaper } from "./shell/use-light-paper.ts";
import { keepLanguage, type Language, preferredLanguage } from "./texts/language.ts";
import { LanguageContext } from "./texts/use-texts.ts";
import { readableGreys, styleNonce, theme } from "./theme.ts";

const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // The server's no is an answer; only a line that broke is tried again.
      retry: (count, error) => !(error instanceof ProblemError) && count < 3,
    },
  },
});

export function App() {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLightPaper();
  caller.language = language;
  const spoken = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        keepLanguage(chosen);
        setLanguage(chosen);
        // Remedies and titles come from the server in the reader's language.
        void answers.invalidateQueries();
      },
    }),
    [language],
  );
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      cssVariablesResolver={readableGreys}
    >
      <LanguageContext value={spoken}>
        <QueryClientProvider client={answers}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </MantineProvider>
  );
}
