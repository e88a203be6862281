/** A person's initials in a circle; decoration beside the name. */
import { Avatar } from "@mui/material";
import { initials } from "#shared/persian/names.ts";

export function PersonAvatar({ name, size = 36 }: { name: string; size?: number }) {
  return (
    <Avatar
      aria-hidden
      sx={{
        inlineSize: size,
        blockSize: size,
        typography: "caption",
        fontWeight: 600,
        color: "primary.contrastText",
        backgroundColor: "primary.main",
      }}
    >
      {initials(name)}
    </Avatar>
  );
}
