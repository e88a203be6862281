/** One gift of a dossier, as a row that is read. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { handOverDue, owesHandOver, type Gift } from "#shared/mission/gifts/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useMemberName } from "#renderer/features/money/members.ts";
import { useSettings } from "#renderer/features/departure/use-settings.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { PaperImage } from "#renderer/ui/paper-image.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import { GiftMarks, GiftValue, useRials } from "./gift-words.tsx";

export function GiftCard(props: { dossier: Dossier; gift: Gift; acts: ReactNode }) {
  const { dossier, gift } = props;
  const t = useText("gifts");
  const rials = useRials();
  const name = useMemberName(dossier);
  const settings = useSettings();
  const counterpart = [gift.person, gift.post, gift.organisation]
    .filter((one, index, all) => one !== "" && all.indexOf(one) === index)
    .join("، ");
  const late = owesHandOver(gift) && handOverDue(dossier.mission, gift, settings) < dossier.today;
  const picture = gift.file?.mime.startsWith("image/") ? gift.file : null;
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: "grid",
        columnGap: 2,
        rowGap: 1,
        alignItems: "start",
        gridTemplateColumns: { xs: "1fr", sm: "5.5rem minmax(0, 1fr) auto" },
        paddingBlock: 1.75,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "&:last-of-type": { borderBlockEnd: 0, paddingBlockEnd: 0 },
      })}
    >
      <Box sx={{ display: "grid", gap: 0.5, justifyItems: "start" }}>
        <Mark
          tone={gift.direction === "given" ? "teal" : "plain"}
          label={t(`direction.${gift.direction}`)}
        />
        {picture && (
          <PaperImage sha256={picture.sha256} alt={gift.what} missing="" blockSize={60} />
        )}
      </Box>
      <Box sx={{ minInlineSize: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          <bdi>{gift.what}</bdi>{" "}
          <Typography component="span" variant="body2" color="textSecondary">
            {t(`kind.${gift.kind}`)}
          </Typography>
        </Typography>
        <Typography variant="body2">
          <bdi>{counterpart}</bdi> ({t(`rank.${gift.rank}`)})
        </Typography>
        <Typography variant="body2" color="textSecondary">
          <DayText day={gift.day} /> · <bdi>{name(gift.member)}</bdi>
        </Typography>
        {gift.override !== "" && (
          <Typography variant="body2">
            {t("field.override")}: <bdi>{gift.override}</bdi>
          </Typography>
        )}
        {gift.note !== "" && (
          <Typography variant="body2" color="textSecondary">
            <bdi>{gift.note}</bdi>
          </Typography>
        )}
        <HandOverLine gift={gift} />
        <Box sx={{ marginBlockStart: 0.75 }}>
          <GiftMarks gift={gift} late={late} />
        </Box>
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 0.75,
          justifyItems: { xs: "start", sm: "end" },
          textAlign: { sm: "end" },
        }}
      >
        <Box sx={{ fontWeight: 600 }}>
          <GiftValue gift={gift} />
        </Box>
        <Typography variant="caption" color="textSecondary">
          {t("ceilingOf", { amount: rials(gift.ceiling.rials) })}
        </Typography>
      </Box>
      {props.acts && <Box sx={{ gridColumn: "1 / -1", justifySelf: "end" }}>{props.acts}</Box>}
    </Box>
  );
}

function HandOverLine({ gift }: { gift: Gift }) {
  const t = useText("gifts");
  const lang = useLang();
  const { handOver } = gift;
  if (handOver === null) return null;
  const { to, place, day, receiptNo } = handOver;
  return (
    <Typography variant="body2">
      {t(`place.${to}`)}
      {place !== "" && (
        <>
          {": "}
          <bdi>{place}</bdi>
        </>
      )}
      {` · ${formatDay(day, lang)}`}
      {receiptNo !== "" && (
        <>
          {` · ${t("receiptNo")} `}
          <bdi>{localizeDigits(receiptNo, lang)}</bdi>
        </>
      )}
    </Typography>
  );
}
