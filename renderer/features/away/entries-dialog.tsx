/** Who is away on a day, or one bar of the timeline: the reason as far as the person may know it, the last day, and the deputy. */
import {
  Box,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from "@mui/material";
import { useId, useState } from "react";
import type { AwaySpan } from "#shared/contract/absences.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { Digits, PersonText } from "#renderer/ui/text.tsx";
import { radii } from "#renderer/theme/tokens.ts";
import { useAwayWords } from "./away-words.ts";
import { lookOf, lookSx } from "./marks.tsx";
import type { AwayEntry } from "./use-away.ts";

export function EntriesDialog(props: {
  title: string;
  entries: readonly AwayEntry[];
  onClose: () => void;
  /** An absence was cancelled: the data shown here is outdated. */
  onCancelled: () => void;
}) {
  const t = useText("away");
  const common = useText("common");
  const titleId = useId();
  const [cancelling, setCancelling] = useState<AwaySpan | null>(null);
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        {props.entries.length === 0 && <Typography color="textSecondary">{t("nobody")}</Typography>}
        <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {props.entries.map((entry, index) => (
            <Entry key={index} entry={entry} onCancel={() => setCancelling(entry.span)} />
          ))}
        </Stack>
        {props.entries.some((one) => one.span.kind === "absent") && (
          <Typography variant="caption" color="textSecondary">
            {t("privateNote")}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button onClick={props.onClose}>{common("close")}</Button>
      </DialogActions>
      {cancelling && (
        <ReasonDialog
          open
          danger
          title={t("cancel")}
          confirmLabel={t("cancel")}
          onConfirm={async (reason) => {
            const result = await runCommand("absence.cancel", { id: cancelling.id, reason });
            if (result.ok) props.onCancelled();
            return result;
          }}
          onClose={() => setCancelling(null)}
        />
      )}
    </Dialog>
  );
}

function Entry({ entry, onCancel }: { entry: AwayEntry; onCancel: () => void }) {
  const t = useText("away");
  const words = useAwayWords();
  const { person, span } = entry;
  const deputies = words.deputies(person, span);
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 1.5,
        "&:not(:first-of-type)": { borderBlockStart: `1px solid ${theme.palette.line}` },
      })}
    >
      <Stack direction="row" sx={{ columnGap: 1.5, alignItems: "baseline", flexWrap: "wrap" }}>
        <Typography component="div" sx={{ fontWeight: 600, flex: 1, minInlineSize: "12rem" }}>
          <PersonText person={person.person} post="beside" />
        </Typography>
        <Typography variant="caption" color="textSecondary">
          <bdi>{words.unit(person)}</bdi>
        </Typography>
      </Stack>
      <Stack direction="row" sx={{ columnGap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Box
          aria-hidden
          sx={[
            { inlineSize: 20, blockSize: 12, borderRadius: `${radii.small}px` },
            lookSx(lookOf(span)),
          ]}
        />
        <Typography variant="body2">{words.what(span)}</Typography>
      </Stack>
      <Typography variant="body2" color="textSecondary" component="div">
        <BothRange start={span.from} end={span.to} />
      </Typography>
      {deputies !== "" && <Typography variant="body2">{deputies}</Typography>}
      {span.note !== "" && (
        <Typography variant="body2">
          <bdi>{span.note}</bdi>
        </Typography>
      )}
      {span.mission && (
        <AppLink
          {...missionLink(span.mission.id)}
          sx={{ color: "primary.main", fontWeight: 600, fontSize: "body2.fontSize" }}
        >
          <Digits>{t("openDossier", { no: span.mission.dossierNo })}</Digits>
        </AppLink>
      )}
      {span.mayCancel && (
        <Button quiet danger size="small" onClick={onCancel} sx={{ marginInlineStart: -0.5 }}>
          {t("cancel")}
        </Button>
      )}
    </Box>
  );
}
