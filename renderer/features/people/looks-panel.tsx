/** Who has seen a person's sensitive fields, newest first. */
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";

export function LooksPanel({ id }: { id: string }) {
  const t = useText("profile");
  const lang = useLang();
  const [page, setPage] = useState(0);
  const { data } = useCall("people.looks", { id, page }, { keepPrevious: true });
  return (
    <Panel title={t("looks")}>
      {data?.items.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t("looksEmpty")}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {data?.items.map((one) => (
          <Box
            component="li"
            key={`${one.at} ${one.actor?.id}`}
            sx={(theme) => ({
              paddingBlock: 1,
              borderBlockEnd: `1px solid ${theme.palette.line}`,
              "&:last-of-type": { borderBlockEnd: 0 },
            })}
          >
            <Typography variant="body2">
              <PersonText person={one.actor} post="beside" />
            </Typography>
            <Typography variant="caption" color="textSecondary">
              <InstantText at={one.at} />
              {one.dossierNo !== "" &&
                ` · ${t("lookFor", { no: localizeDigits(one.dossierNo, lang) })}`}
            </Typography>
          </Box>
        ))}
      </Box>
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
    </Panel>
  );
}
