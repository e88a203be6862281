/** The steps being edited: one card each, opened to change it; moved, added and removed from the keyboard too. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import DownIcon from "@mui/icons-material/ArrowDownwardOutlined";
import UpIcon from "@mui/icons-material/ArrowUpwardOutlined";
import { Box, Collapse, IconButton, Paper, Stack, Typography } from "@mui/material";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { assignees } from "#shared/route/template.ts";
import { emptyStep, type StepValues, type TemplateValues } from "#shared/route/template-values.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { fieldId, focusField } from "#renderer/ui/states.tsx";
import { StepFields } from "./step-fields.tsx";
import { useAssigneeWords } from "./words.ts";

/** Open cards are known by the step's id: a moved step stays open. */
export function StepCards(props: {
  open: ReadonlySet<string>;
  onOpen: (stepId: string, open: boolean) => void;
}) {
  const t = useText("routes");
  const { control, getValues } = useFormContext<TemplateValues>();
  const list = useFieldArray({ control, name: "steps", keyName: "key" });
  const values = useWatch<TemplateValues, "steps">({ control, name: "steps" });
  const move = (from: number, to: number) => {
    list.move(from, to);
    setTimeout(() => focusField(`steps.${to}`), 0);
  };
  const add = () => {
    const step = emptyStep(getValues("steps").map((one) => one.id));
    list.append(step, { shouldFocus: false });
    props.onOpen(step.id, true);
    setTimeout(() => focusField(`steps.${list.fields.length}.titleFa`), 0);
  };
  return (
    <>
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1 }}>
        {list.fields.map((field, index) => {
          const step = values[index];
          return (
            step && (
              <Card
                key={field.key}
                index={index}
                count={list.fields.length}
                step={step}
                open={props.open.has(step.id)}
                onOpen={(open) => props.onOpen(step.id, open)}
                onMove={(to) => move(index, to)}
                onRemove={() => list.remove(index)}
              />
            )
          );
        })}
      </Stack>
      <Button startIcon={<AddIcon />} sx={{ marginBlockStart: 2 }} onClick={add}>
        {t("addStep")}
      </Button>
    </>
  );
}

function Card(props: {
  index: number;
  count: number;
  step: StepValues;
  open: boolean;
  onOpen: (open: boolean) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { index, step, open } = props;
  const t = useText("routes");
  const common = useText("common");
  const lang = useLang();
  const title = (lang === "fa" ? step.titleFa : step.titleEn).trim();
  const name = title === "" ? t("stepNumber", { number: index + 1 }) : title;
  const bodyId = `${fieldId(`steps.${index}`)}-body`;
  const beside = step.beside && index > 0;
  return (
    <Paper
      component="li"
      variant="outlined"
      id={fieldId(`steps.${index}`)}
      tabIndex={-1}
      aria-label={name}
      sx={{ padding: 1.5, marginInlineStart: beside ? 3 : 0, outline: "none" }}
    >
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, flexWrap: "wrap" }}>
        <Box sx={{ flex: "1 1 12rem", minInlineSize: 0 }}>
          <Typography component="h3" sx={{ fontSize: "h2.fontSize", fontWeight: 600 }}>
            {name}
          </Typography>
          <Facts step={step} beside={beside} />
        </Box>
        <Stack direction="row">
          <IconButton
            aria-label={t("moveUp", { name })}
            disabled={index === 0}
            onClick={() => props.onMove(index - 1)}
          >
            <UpIcon />
          </IconButton>
          <IconButton
            aria-label={t("moveDown", { name })}
            disabled={index === props.count - 1}
            onClick={() => props.onMove(index + 1)}
          >
            <DownIcon />
          </IconButton>
          <IconButton aria-label={common("removeNamed", { name })} onClick={props.onRemove}>
            <DeleteIcon />
          </IconButton>
          <Button
            quiet
            aria-expanded={open}
            aria-controls={bodyId}
            aria-label={t(open ? "closeStep" : "editStep", { name })}
            onClick={() => props.onOpen(!open)}
          >
            {open ? t("close") : common("edit")}
          </Button>
        </Stack>
      </Stack>
      <Collapse in={open} unmountOnExit id={bodyId}>
        <Box sx={{ paddingBlockStart: 2 }}>
          <StepFields path={`steps.${index}`} first={index === 0} />
        </Box>
      </Collapse>
    </Paper>
  );
}

function Facts({ step, beside }: { step: StepValues; beside: boolean }) {
  const t = useText("routes");
  const route = useText("route");
  const say = useAssigneeWords();
  const assignee = assignees.find((one) => one === step.assignee);
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: "wrap", marginBlockStart: 0.5 }}>
      <Mark tone={step.kind === "permit" ? "orange" : "teal"} label={route(`kind.${step.kind}`)} />
      {assignee && <Mark tone="plain" label={say(assignee)} />}
      {beside && <Mark tone="plain" label={t("besideShort")} />}
      {step.when.length > 0 && (
        <Mark tone="plain" label={t("conditionCount", { count: step.when.length })} />
      )}
      {!step.compulsory && <Mark tone="plain" label={t("optional")} />}
    </Stack>
  );
}
