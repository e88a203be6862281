/**
 * The steps of a long form as one line of numbered tabs: done is a tick, wrong says so. It knows nothing
 * of the form; who uses it says the words.
 */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import { Box, Stack } from "@mui/material";
import type { ReactNode } from "react";
import { heights } from "#renderer/theme/tokens.ts";
import { visuallyHidden } from "./field.tsx";
import type { ListedStep } from "./step-list.tsx";
import { Digits } from "./text.tsx";

export function StepTabs<Id extends string>(props: {
  label: string;
  steps: readonly ListedStep<Id>[];
  current: Id;
  onOpen: (id: Id) => void;
  /** At the end of the line. */
  end?: ReactNode;
}) {
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        flexShrink: 0,
        alignItems: "stretch",
        minBlockSize: heights.tabs,
        paddingInline: 1,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <Box component="nav" aria-label={props.label} sx={{ minInlineSize: 0, overflow: "hidden" }}>
        <Stack
          component="ol"
          direction="row"
          sx={{ listStyle: "none", margin: 0, padding: 0, blockSize: "100%" }}
        >
          {props.steps.map((step, index) => (
            <li key={step.id}>
              <Tab
                step={step}
                number={index + 1}
                current={step.id === props.current}
                onOpen={() => props.onOpen(step.id)}
              />
            </li>
          ))}
        </Stack>
      </Box>
      <Stack
        direction="row"
        sx={{
          marginInlineStart: "auto",
          alignItems: "center",
          gap: 1.5,
          paddingInline: 1,
          flexShrink: 0,
        }}
      >
        {props.end}
      </Stack>
    </Stack>
  );
}

function Tab<Id extends string>(props: {
  step: ListedStep<Id>;
  number: number;
  current: boolean;
  onOpen: () => void;
}) {
  const { step, current } = props;
  return (
    <Box
      component="button"
      type="button"
      aria-current={current ? "step" : undefined}
      title={step.state}
      onClick={props.onOpen}
      sx={(theme) => ({
        all: "unset",
        boxSizing: "border-box",
        cursor: "pointer",
        display: "flex",
        alignItems: "center",
        gap: 0.75,
        blockSize: "100%",
        paddingInline: 1.25,
        whiteSpace: "nowrap",
        color: current ? "primary.main" : "text.primary",
        fontWeight: current ? 600 : 400,
        boxShadow: current ? `inset 0 -2px 0 ${theme.palette.primary.main}` : "none",
        "&:hover": { backgroundColor: theme.palette.look.hover },
        "&:focus-visible": {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: -2,
        },
      })}
    >
      <Sign mark={step.mark} number={props.number} current={current} />
      {step.title}
      <span style={visuallyHidden}> {step.state}</span>
    </Box>
  );
}

function Sign(props: { mark: ListedStep<string>["mark"]; number: number; current: boolean }) {
  if (props.mark === "complete" && !props.current)
    return <CheckIcon aria-hidden color="success" sx={{ fontSize: 18 }} />;
  if (props.mark === "wrong") return <ErrorIcon aria-hidden color="error" sx={{ fontSize: 18 }} />;
  return (
    <Box
      component="span"
      sx={(theme) => ({
        inlineSize: 18,
        blockSize: 18,
        borderRadius: "50%",
        display: "grid",
        placeItems: "center",
        typography: "caption",
        ...(props.current
          ? { color: "primary.contrastText", backgroundColor: "primary.main" }
          : { border: `1px solid ${theme.palette.lineStrong}`, color: "text.secondary" }),
      })}
    >
      <Digits>{props.number}</Digits>
    </Box>
  );
}
