/** The head of a dialog on a dossier: which one it is about, and what follows. */
import { Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { usePlace } from "#renderer/ui/text.tsx";

export function About({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const place = usePlace();
  const { subject, city, country } = dossier.mission.request;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        <bdi>{subject}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div" sx={{ marginBlockEnd: 1 }}>
        {place(city, country)}
      </Typography>
      <Typography variant="body2" component="div" sx={{ marginBlockEnd: 2 }}>
        {children}
      </Typography>
    </>
  );
}
