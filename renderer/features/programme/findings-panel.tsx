/** The findings about the programme, above it. They block nothing. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Alert, AlertTitle, Box, Link, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { useFindingWords, useFindings } from "./findings-words.ts";

export function FindingsPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const words = useFindingWords(dossier);
  const findings = useFindings(dossier);
  if (findings === undefined) return null;
  if (findings.length === 0)
    return (
      <Alert severity="success" icon={<CheckIcon />}>
        {t("findings.none")}
      </Alert>
    );
  const show = (id: string) => {
    const row = document.getElementById(`segment-${id}`);
    row?.scrollIntoView({ block: "center" });
    row?.focus();
  };
  return (
    <Alert severity="warning" component="section" role="status">
      <AlertTitle component="h2" sx={{ fontSize: "h2.fontSize" }}>
        {t("findings.title", { count: findings.length })}
      </AlertTitle>
      <Typography variant="body2">{t("findings.text")}</Typography>
      <Box component="ul" sx={{ margin: 0, marginBlockStart: 0.5, paddingInlineStart: 2.5 }}>
        {findings.map((found) => {
          const { sentence, segment } = words(found);
          return (
            <li key={sentence}>
              {segment === null ? (
                sentence
              ) : (
                <Link
                  component="button"
                  type="button"
                  color="inherit"
                  onClick={() => show(segment)}
                  sx={{ textAlign: "start", font: "inherit" }}
                >
                  {sentence}
                </Link>
              )}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}
