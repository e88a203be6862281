/** A condition of a list that is chosen from a few values; the chosen value names the condition. */
import { MenuItem, Select, type SxProps, type Theme } from "@mui/material";

export function FilterSelect<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  /** Each value with its words; the first is shown for any other value. */
  options: readonly (readonly [V, string])[];
  /** Bounds of its width, where its words need them. */
  sx?: SxProps<Theme>;
}) {
  const { label, value, onChange, options, sx } = props;
  const chosen = options.find(([one]) => one === value) ?? options[0];
  return (
    <Select
      size="small"
      displayEmpty
      value={chosen?.[0] ?? ""}
      onChange={(event) => {
        const next = options.find(([one]) => one === event.target.value);
        if (next) onChange(next[0]);
      }}
      SelectDisplayProps={{ "aria-label": label }}
      {...(sx ? { sx } : {})}
    >
      {options.map(([one, text]) => (
        <MenuItem key={one} value={one}>
          {text}
        </MenuItem>
      ))}
    </Select>
  );
}
