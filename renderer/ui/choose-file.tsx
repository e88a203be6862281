/** A button that asks for one file of these kinds. What becomes of it is the caller's. */
import { Box } from "@mui/material";
import { useRef, type ReactNode } from "react";
import { Button, PrimaryButton } from "./buttons.tsx";
import { visuallyHidden } from "./field.tsx";

export function ChooseFileButton(props: {
  id?: string;
  icon?: ReactNode;
  label: string;
  /** What the hidden input is called, where the button's own words are too short for it. */
  inputLabel?: string;
  accept: string;
  /** It is the one thing to do next. */
  primary?: boolean;
  onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const Shown = props.primary ? PrimaryButton : Button;
  return (
    <>
      <Shown
        {...(props.id ? { id: props.id } : {})}
        startIcon={props.icon}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Shown>
      <Box
        component="input"
        ref={input}
        type="file"
        accept={props.accept}
        aria-label={props.inputLabel ?? props.label}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          const file = event.target.files?.[0];
          if (file) props.onChoose(file);
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
    </>
  );
}
