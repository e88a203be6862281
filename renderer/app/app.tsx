/** What surrounds everything: theme, cache, the gate, and the router behind it. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { createQueryClient, followChanges } from "#renderer/client.ts";
import { AppTheme } from "#renderer/theme/theme-provider.tsx";
import { Gate } from "./gate.tsx";
import { MainNotices } from "./main-notices.tsx";
import type { createAppRouter } from "./router.tsx";

export function App({ router }: { router: ReturnType<typeof createAppRouter> }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => followChanges(queryClient), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <AppTheme>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
        <MainNotices />
      </AppTheme>
    </QueryClientProvider>
  );
}
