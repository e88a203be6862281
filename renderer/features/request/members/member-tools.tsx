/** The line above the table: how many, what was pasted last and its way back, the template and a file. */
import PasteIcon from "@mui/icons-material/ContentPasteOutlined";
import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { memberColumns, membersFromRows } from "#shared/mission/request/member-rows.ts";
import { ok } from "#shared/result.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { openTable } from "#renderer/table-file/open-table.ts";
import { useTableFile } from "#renderer/table-file/use-table-file.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ChooseFileButton } from "#renderer/ui/choose-file.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { memberWords } from "./member-words.ts";
import type { useFillRows } from "./use-fill-rows.ts";

export function MemberTools(props: { count: number; filling: ReturnType<typeof useFillRows> }) {
  const { count, filling } = props;
  const t = useText("request");
  const words = useText("words");
  const lang = useLang();
  const file = useTableFile();
  const [unread, setUnread] = useState(false);
  const template = () =>
    file.save(t("member.templateName"), async () =>
      ok([
        {
          name: words("section.delegation"),
          rtl: lang === "fa",
          columns: memberColumns.map((column) => ({ head: t(`column.${column}`), width: 18 })),
          rows: [],
        },
      ]),
    );
  const read = async (chosen: File) => {
    const table = await openTable(chosen);
    setUnread(table === null);
    if (table) filling.fill(membersFromRows(table, memberWords()));
  };
  return (
    <>
      <Stack
        direction="row"
        sx={{ alignItems: "center", gap: 1, minBlockSize: 36, paddingInline: 1 }}
      >
        <Typography variant="h3" component="h2" id="section-title" tabIndex={-1} sx={titleSx}>
          {words("section.delegation")}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t("member.count", { count })}
        </Typography>
        <Last filling={filling} />
        <Stack direction="row" sx={{ marginInlineStart: "auto", gap: 0.5 }}>
          <Button quiet size="small" startIcon={<DownloadIcon />} onClick={() => void template()}>
            {t("member.template")}
          </Button>
          <ChooseFileButton
            label={t("member.fromFile")}
            accept=".xlsx,.csv"
            icon={<UploadIcon />}
            onChoose={(chosen) => void read(chosen)}
          />
        </Stack>
      </Stack>
      <RefusalAlert refusal={file.refusal} />
      {unread && (
        <Typography role="alert" color="error" sx={{ paddingInline: 1 }}>
          {t("member.unread")}
        </Typography>
      )}
    </>
  );
}

/** What was done last to several rows at once, and taking it back. */
function Last({ filling }: { filling: ReturnType<typeof useFillRows> }) {
  const t = useText("request");
  const { last } = filling;
  if (!last) return <span role="status" />;
  const said =
    last.kind === "filled"
      ? t("member.filled", { count: last.count })
      : last.name === ""
        ? t("member.removedNameless", { number: last.count })
        : t("member.removed", { name: last.name });
  return (
    <Stack
      role="status"
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 0.5,
        paddingInline: 1,
        borderRadius: 1,
        backgroundColor: theme.palette.look.tealSoft,
      })}
    >
      <PasteIcon aria-hidden fontSize="small" />
      <Typography variant="caption">{said}</Typography>
      <Button quiet size="small" onClick={() => filling.undo(last)}>
        {t("member.undo")}
      </Button>
    </Stack>
  );
}

const titleSx = { outline: "none" } as const;
