/** The classes of the archive: the tree, and the selected class with its actions. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import {
  classNamed,
  pathOf,
  ruleOn,
  takesDossiers,
  type ArchiveClass,
} from "#shared/archive/scheme.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";

import { CodeText } from "./code-text.tsx";
import { ClassDialog } from "./class-dialog.tsx";
import { ClassTree } from "./class-tree.tsx";
import { coded, titleIn } from "./words.ts";

type Scheme = Output<"archive.scheme">;

export function ClassesView() {
  const t = useText("archive");
  const { data, error } = useCall("archive.scheme", {});
  const [selected, setSelected] = useState("");
  const [editing, setEditing] = useState<{ one: ArchiveClass | null; parent: string } | null>(null);
  const one = data && classNamed(data, selected);
  return (
    <>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={8} />}
      {data && (
        <Box
          sx={{
            display: "grid",
            gap: 2,
            alignItems: "start",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
          }}
        >
          <Panel
            title={t("scheme.treeLabel")}
            action={
              <PrimaryButton
                startIcon={<AddIcon />}
                onClick={() => setEditing({ one: null, parent: "" })}
              >
                {t("scheme.add")}
              </PrimaryButton>
            }
          >
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
              {t("scheme.text")}
            </Typography>
            <ClassTree scheme={data} selected={selected} onSelect={setSelected} />
            <Typography
              variant="caption"
              color="textSecondary"
              component="p"
              sx={{ marginBlockStart: 1.5 }}
            >
              {t("scheme.treeHint")}
            </Typography>
          </Panel>
          {one ? (
            <ClassPanel
              key={one.code}
              scheme={data}
              one={one}
              onEdit={() => setEditing({ one, parent: one.parent })}
              onAdd={() => setEditing({ one: null, parent: one.code })}
              onGone={() => setSelected("")}
            />
          ) : (
            <Panel>
              <Typography color="textSecondary">{t("scheme.choose")}</Typography>
            </Panel>
          )}
          {editing && (
            <ClassDialog
              scheme={data}
              one={editing.one}
              parent={editing.parent}
              onClose={() => setEditing(null)}
              onSaved={setSelected}
            />
          )}
        </Box>
      )}
    </>
  );
}

function ClassPanel(props: {
  scheme: Scheme;
  one: ArchiveClass;
  onEdit: () => void;
  onAdd: () => void;
  onGone: () => void;
}) {
  const { scheme, one } = props;
  const t = useText("archive");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const navigate = useNavigate();
  const remove = useCommand("archive.removeClass");
  const [asking, setAsking] = useState(false);
  const rule = ruleOn(scheme, one.retentionClass, scheme.today);
  const open = takesDossiers(scheme, one.code);
  const above = pathOf(scheme, one.parent);
  const goOn = async () => {
    const result = await remove.run({ seenVersion: scheme.version, code: one.code });
    if (result.ok) props.onGone();
    return result;
  };
  return (
    <Panel title={<bdi>{titleIn(lang, one)}</bdi>}>
      <DataList
        hideEmpty
        items={[
          {
            label: t("scheme.code"),
            value: <CodeText>{one.code}</CodeText>,
          },
          {
            label: t("scheme.parent"),
            value: above.map((each) => titleIn(lang, each)).join(" › ") || t("scheme.top"),
          },
          {
            label: t("scheme.state"),
            value: (
              <Mark
                tone={open ? "success" : "plain"}
                label={open ? t("scheme.open") : t("scheme.notOpen")}
              />
            ),
          },
          { label: t("scheme.retention"), value: rule && <bdi>{coded(lang, rule)}</bdi> },
          {
            label: t("scheme.kinds"),
            value: one.missionTypes
              .map((kind) => words(`missionType.${kind}`))
              .join(common("listSeparator")),
          },
        ]}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockStart: 2 }}>
        <Button onClick={props.onEdit}>{t("scheme.edit")}</Button>
        <Button onClick={props.onAdd}>{t("scheme.addBelow")}</Button>
        <Button onClick={() => void navigate({ to: "/archive", search: { class: one.code } })}>
          {t("scheme.showDossiers")}
        </Button>
        <Button danger quiet onClick={() => setAsking(true)}>
          {t("scheme.remove")}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={t("scheme.remove")}
        confirmLabel={t("scheme.remove")}
        danger
        onConfirm={goOn}
        onClose={() => setAsking(false)}
      >
        <Typography>{t("scheme.removeText", { title: titleIn(lang, one) })}</Typography>
      </ConfirmDialog>
    </Panel>
  );
}
