/** The conditions of one step: rows of a subject and its values; all must hold. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { currencies } from "#shared/money.ts";
import {
  conditionSubjects,
  destinations,
  passportTypes,
  payers,
  travellerClasses,
  type Condition,
} from "#shared/route/conditions.ts";
import {
  emptyCondition,
  type ConditionValues,
  type TemplateValues,
} from "#shared/route/template-values.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { CheckGroupField, SelectField, type Option } from "#renderer/ui/choice-fields.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function ConditionRows({ path }: { path: `steps.${number}` }) {
  const t = useText("routes");
  const common = useText("common");
  const { control } = useFormContext<TemplateValues>();
  const list = useFieldArray({ control, name: `${path}.when`, keyName: "key" });
  return (
    <Box sx={{ marginBlockEnd: 2 }}>
      <Typography component="h4" sx={{ fontSize: "h2.fontSize", fontWeight: 600 }}>
        {t("conditions")}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ margin: 0 }}>
        {t(list.fields.length === 0 ? "always" : "allHold")}
      </Typography>
      {list.fields.map((field, index) => (
        <Stack
          key={field.key}
          direction="row"
          sx={{ gap: 1, alignItems: "flex-start", marginBlockStart: 1 }}
        >
          <Box sx={{ flex: 1, minInlineSize: 0 }}>
            <Row path={`${path}.when.${index}`} />
          </Box>
          <IconButton
            aria-label={common("removeNamed", {
              name: t("conditionNumber", { number: index + 1 }),
            })}
            onClick={() => list.remove(index)}
          >
            <DeleteIcon />
          </IconButton>
        </Stack>
      ))}
      <Button
        startIcon={<AddIcon />}
        sx={{ marginBlockStart: 1 }}
        onClick={() => list.append(emptyCondition("travellerClass"), { shouldFocus: false })}
      >
        {t("addCondition")}
      </Button>
    </Box>
  );
}

function Row({ path }: { path: `steps.${number}.when.${number}` }) {
  const t = useText("routes");
  const { control } = useFormContext<TemplateValues>();
  const value = useWatch({ control, name: path }) as ConditionValues | undefined;
  const choices = useChoices();
  if (value === undefined) return null;
  const options = choices(value.on);
  return (
    <>
      <SelectField
        name={`${path}.on`}
        label={t("field.on")}
        options={conditionSubjects.map((one) => ({ value: one, label: t(`subject.${one}`) }))}
      />
      {options && (
        // Each subject has its own set; values ticked for another are not options here.
        <CheckGroupField
          key={value.on}
          name={`${path}.oneOf`}
          label={t("field.oneOf")}
          columns={3}
          options={options}
        />
      )}
      {value.on === "unit" && (
        <TextField
          name={`${path}.units`}
          label={t("field.units")}
          helper={t("onePerLine")}
          multiline
        />
      )}
      {(value.on === "days" || value.on === "members" || value.on === "cost") && (
        <TextField name={`${path}.atLeast`} label={t("field.atLeast")} inputMode="numeric" />
      )}
      {value.on === "cost" && (
        <SelectField
          name={`${path}.currency`}
          label={t("field.currency")}
          options={currencies.map((one) => ({ value: one, label: one }))}
        />
      )}
    </>
  );
}

const useChoices = (): ((on: Condition["on"]) => Option[] | null) => {
  const words = useText("words");
  return (on) => {
    switch (on) {
      case "travellerClass":
        return travellerClasses.map((value) => ({
          value,
          label: words(`travellerClass.${value}`),
        }));
      case "destination":
        return destinations.map((value) => ({ value, label: words(`destinationKind.${value}`) }));
      case "payer":
        return payers.map((value) => ({ value, label: words(`payer.${value}`) }));
      case "passportType":
        return passportTypes.map((value) => ({ value, label: words(`passportType.${value}`) }));
      default:
        return null;
    }
  };
};
