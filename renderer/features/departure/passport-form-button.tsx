/** Prints one member's service-passport application; what the reader may see about the member is filled in. */
import { localizeDigits } from "#shared/persian/digits.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import { usePrintForm } from "#renderer/features/print/use-print-form.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function PassportFormButton({ dossier, member }: { dossier: Dossier; member: Member }) {
  const t = useText("forms");
  const { name } = usePersonNames()(member);
  const { id: missionId, dossierNo } = dossier.mission;
  const { printForm, pending, refusal } = usePrintForm(missionId);
  const key = memberKey(member);
  const lang = useLang();
  return (
    <>
      <Button
        quiet
        size="small"
        pending={pending}
        aria-label={t("buttons.passportNamed", { name })}
        onClick={() =>
          void printForm(
            sheetOf("passport", lang, {
              ids: { missionId, member: key },
              of: `${localizeDigits(dossierNo, "en")}-passport-${name}`,
            }),
            key,
          )
        }
      >
        {t("buttons.passport")}
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
