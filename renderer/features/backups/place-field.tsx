/** The folder of the backups: typed, or chosen in a dialog of the system. */
import { useFormContext } from "react-hook-form";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function PlaceField() {
  const t = useText("backups");
  const pick = useCommand("backup.pickPlace");
  const { setValue } = useFormContext<{ place: string }>();
  const pickPlace = async () => {
    const result = await pick.run({});
    if (result.ok && result.value.place !== null) setValue("place", result.value.place);
  };
  return (
    <TextField
      name="place"
      label={t("place")}
      helper={t("placeHelp")}
      dir="ltr"
      beside={
        <Button pending={pick.pending} onClick={() => void pickPlace()}>
          {t("pick")}
        </Button>
      }
      after={<RefusalAlert refusal={pick.refusal} />}
    />
  );
}
