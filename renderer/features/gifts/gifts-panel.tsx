/** The gifts of one dossier: each with its value, its ceiling and what happened to it. */
import AddIcon from "@mui/icons-material/AddOutlined";
import GiftIcon from "@mui/icons-material/CardGiftcardOutlined";
import { Alert, AlertTitle, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { handOverDue, owesHandOver, type Gift } from "#shared/mission/gifts/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useSettings } from "#renderer/features/departure/use-settings.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { GiftDialog } from "./gift-dialog.tsx";
import { HandOverDialog, WithdrawGiftDialog } from "./gift-act-dialogs.tsx";
import { GiftCard } from "./gift-card.tsx";

type Asked = { act: "record" } | { act: "change" | "handOver" | "withdraw"; gift: Gift };

export function GiftsPanel({ dossier, note }: { dossier: Dossier; note?: string }) {
  const t = useText("gifts");
  const [asked, setAsked] = useState<Asked | null>(null);
  const { gifts } = dossier.mission;
  const close = () => setAsked(null);
  const may = mayDo(dossier, "recordGift");
  const add = may && (
    <Button startIcon={<AddIcon />} onClick={() => setAsked({ act: "record" })}>
      {t("add")}
    </Button>
  );
  return (
    <Panel title={t("title")} action={gifts.length > 0 && add}>
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
          {note}
        </Typography>
      )}
      <Owed dossier={dossier} />
      {gifts.length === 0 ? (
        <EmptyState icon={<GiftIcon />} title={t("none")} text={t("noneText")} action={add} />
      ) : (
        <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {gifts.map((gift) => (
            <GiftCard
              key={gift.id}
              dossier={dossier}
              gift={gift}
              acts={may && <Acts gift={gift} onAsk={(act) => setAsked({ act, gift })} />}
            />
          ))}
        </Box>
      )}
      {asked?.act === "record" && <GiftDialog dossier={dossier} gift={null} onClose={close} />}
      {asked?.act === "change" && (
        <GiftDialog dossier={dossier} gift={asked.gift} onClose={close} />
      )}
      {asked?.act === "handOver" && (
        <HandOverDialog dossier={dossier} gift={asked.gift} onClose={close} />
      )}
      {asked?.act === "withdraw" && (
        <WithdrawGiftDialog dossier={dossier} gift={asked.gift} onClose={close} />
      )}
    </Panel>
  );
}

function Acts(props: { gift: Gift; onAsk: (act: "change" | "handOver" | "withdraw") => void }) {
  const { gift, onAsk } = props;
  const t = useText("gifts");
  const common = useText("common");
  const named = { what: gift.what };
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: "wrap" }}>
      {gift.direction === "received" && (
        <Button
          quiet={!owesHandOver(gift)}
          size="small"
          aria-label={t("handOverNamed", named)}
          onClick={() => onAsk("handOver")}
        >
          {t("handOver")}
        </Button>
      )}
      <Button
        quiet
        size="small"
        aria-label={t("changeNamed", named)}
        onClick={() => onAsk("change")}
      >
        {common("edit")}
      </Button>
      <Button
        quiet
        size="small"
        aria-label={t("withdrawNamed", named)}
        onClick={() => onAsk("withdraw")}
      >
        {t("withdraw")}
      </Button>
    </Stack>
  );
}

/** How many have to be handed over, and by when. */
function Owed({ dossier }: { dossier: Dossier }) {
  const t = useText("gifts");
  const lang = useLang();
  const settings = useSettings();
  const { mission, today } = dossier;
  const owed = mission.gifts.filter(owesHandOver);
  if (owed.length === 0 || mission.status === "archived") return null;
  const due = owed
    .map((gift) => handOverDue(mission, gift, settings))
    .reduce((one, other) => (one < other ? one : other));
  const late = due < today;
  return (
    <Alert severity={late ? "error" : "warning"} sx={{ marginBlockEnd: 2 }}>
      <AlertTitle>{t("owedTitle", { count: owed.length })}</AlertTitle>
      {t(late ? "lateText" : "owedText", { day: formatDay(due, lang) })}
    </Alert>
  );
}
