/** Prints one member's service-passport application; what the reader may see about the member is filled in. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { IconButton, Tooltip } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import { usePrintForm } from "#renderer/features/print/use-print-form.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function PassportFormButton({ dossier, member }: { dossier: Dossier; member: Member }) {
  const t = useText("forms");
  const { name } = usePersonNames()(member);
  const { id: missionId, dossierNo } = dossier.mission;
  const { printForm, pending, refusal } = usePrintForm(missionId);
  const key = memberKey(member);
  const lang = useLang();
  const label = t("buttons.passportNamed", { name });
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          size="small"
          color="primary"
          aria-label={label}
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending)
              void printForm(
                sheetOf("passport", lang, {
                  ids: { missionId, member: key },
                  of: `${localizeDigits(dossierNo, "en")}-passport-${name}`,
                }),
                key,
              );
          }}
        >
          <PrintIcon />
        </IconButton>
      </Tooltip>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
