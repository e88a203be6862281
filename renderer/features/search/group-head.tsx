/** The name of a kind above its rows, and the way to all of them where these are only some. */
import { Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import type { Kind } from "./found.ts";

export function GroupHead(props: {
  kind: Kind;
  /** Of which these rows are a part; `null` when they are all. */
  total: number | null;
  onAll: ((kind: Kind) => void) | undefined;
}) {
  const { kind, total, onAll } = props;
  const t = useText("search");
  return (
    <Stack
      direction="row"
      sx={({ palette }) => ({
        blockSize: 26,
        alignItems: "center",
        paddingInline: 2,
        backgroundColor: palette.look.sunken,
        borderBlockEnd: `1px solid ${palette.line}`,
      })}
    >
      <Typography variant="caption" component="h2" color="textSecondary" sx={titleSx}>
        {t(`group.${kind}`)}
      </Typography>
      {total !== null && onAll && (
        <Button quiet size="small" onClick={() => onAll(kind)} sx={{ minBlockSize: 24 }}>
          {t("allOf", { count: total })}
        </Button>
      )}
    </Stack>
  );
}

const titleSx = { margin: 0, fontWeight: 600, flex: 1 } as const;
