/** Pages of a long list: which one, how many, and the way to the others. Nothing for a single page. */
import BackIcon from "@mui/icons-material/ChevronLeftOutlined";
import NextIcon from "@mui/icons-material/ChevronRightOutlined";
import { Stack, Typography } from "@mui/material";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "./buttons.tsx";

/** `page` counts from 0, as the store does; `pageSize` comes from the store. */
export function Pager(props: {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const { page, total, pageSize } = props;
  const t = useText("common");
  const rtl = useLang() === "fa";
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const [Back, Next] = rtl ? [NextIcon, BackIcon] : [BackIcon, NextIcon];
  return (
    <Stack
      component="nav"
      direction="row"
      aria-label={t("pageOf", { page: page + 1, pages })}
      sx={{ alignItems: "center", justifyContent: "center", gap: 1 }}
    >
      <Button
        quiet
        size="small"
        startIcon={<Back />}
        disabled={page === 0}
        onClick={() => props.onPage(page - 1)}
      >
        {t("previousPage")}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t("pageOf", { page: page + 1, pages })}
      </Typography>
      <Button
        quiet
        size="small"
        endIcon={<Next />}
        disabled={page >= pages - 1}
        onClick={() => props.onPage(page + 1)}
      >
        {t("nextPage")}
      </Button>
    </Stack>
  );
}
