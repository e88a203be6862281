/** Finding the dossier of a sheet by hand: its number or a word of its subject. */
import { OutlinedInput, Stack, Typography } from "@mui/material";
import { useDeferredValue, useId, useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Field, fieldIds } from "#renderer/ui/field.tsx";
import { useTextDirection } from "#renderer/ui/text-direction.ts";
import { Digits } from "#renderer/ui/text.tsx";

const shown = 5;

export function ChooseDossier({ onChoose }: { onChoose: (missionId: string) => void }) {
  const t = useText("paperIn");
  const common = useText("common");
  const name = `dossier${useId().replaceAll(":", "")}`;
  const [typed, setTyped] = useState("");
  const direction = useTextDirection(typed);
  const text = useDeferredValue(typed.trim());
  const { data } = useCall("mission.list", { text }, { enabled: text !== "", keepPrevious: true });
  const found = text === "" ? [] : (data?.missions ?? []).slice(0, shown);
  return (
    <div>
      <Field name={name} label={t("which")} error={undefined}>
        <OutlinedInput
          id={fieldIds(name).id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          fullWidth
          size="small"
          inputProps={{ dir: direction }}
        />
      </Field>
      <Stack sx={{ gap: 0.5, alignItems: "flex-start" }} role="status">
        {found.map((one) => (
          <Button key={one.id} quiet onClick={() => onChoose(one.id)}>
            <Digits>{one.dossierNo}</Digits>
            {common("dot")}
            <bdi>{one.subject}</bdi>
          </Button>
        ))}
        {text !== "" && data && found.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t("noneFound")}
          </Typography>
        )}
      </Stack>
    </div>
  );
}
