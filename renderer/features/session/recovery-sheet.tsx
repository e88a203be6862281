/** The recovery code on paper; paper has its own sizes and is white in every theme. */
import { GlobalStyles } from "@mui/material";
import { useState } from "react";
import { formatInstant, formatOther, TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Ltr } from "#renderer/ui/text.tsx";
import { inGroups } from "./recovery-code.ts";

/** The only thing on paper: everything else of the window is left out while printing. */
export function PrintedSheet({
  code,
  username,
  municipality,
}: {
  code: string;
  username: string;
  municipality: string;
}) {
  const t = useText("session");
  const lang = useLang();
  const [madeAt] = useState(() => new Date());
  const day = formatOther(todayIn(TEHRAN, madeAt), lang);
  return (
    <>
      <GlobalStyles
        styles={{
          "#recovery-sheet": { display: "none" },
          "@media print": {
            "body > :not(#recovery-sheet)": { display: "none !important" },
            "#recovery-sheet": {
              display: "block",
              padding: "20mm",
              color: "#000",
              backgroundColor: "#fff",
            },
            "@page": { size: "A5 landscape", margin: 0 },
          },
        }}
      />
      <div id="recovery-sheet" aria-hidden="true">
        <h1>{t("recoverySheetTitle")}</h1>
        <p>{municipality}</p>
        <p>
          {t("recoveryFor")}: <Ltr>{username}</Ltr>
        </p>
        <p style={{ fontSize: "18pt", fontFamily: "monospace", fontWeight: 700 }}>
          <Ltr>{inGroups(code)}</Ltr>
        </p>
        <p>
          {t("recoveryMadeOn", {
            day: `${formatInstant(madeAt.toISOString(), TEHRAN, lang)} (${day})`,
          })}
        </p>
        <p>{t("recoveryKeep")}</p>
      </div>
    </>
  );
}
