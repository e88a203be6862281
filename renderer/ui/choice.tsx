/** A select of a toolbar with its label above: one condition of a list. */
import { Box, InputLabel, MenuItem, Select } from "@mui/material";
import { useId } from "react";

export function Choice(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: [string, string][];
}) {
  const labelId = useId();
  return (
    <Box sx={{ minInlineSize: "11rem" }}>
      <InputLabel id={labelId} sx={filterLabel}>
        {props.label}
      </InputLabel>
      <Select
        size="small"
        fullWidth
        displayEmpty
        labelId={labelId}
        value={props.options.some(([value]) => value === props.value) ? props.value : ""}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.options.map(([value, text]) => (
          <MenuItem key={value} value={value}>
            {text}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
}

const filterLabel = { fontSize: "body2.fontSize" } as const;
