/** The views of a list as tabs in the head of its page: those it brings with it, then the person's own. */
import AddIcon from "@mui/icons-material/AddOutlined";
import RemoveIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Stack, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { localizeDigits } from "#shared/persian/digits.ts";
import { ok } from "#shared/result.ts";
import { useCalls, type QueryName } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { CountPill } from "./count-pill.tsx";
import type { ListSearch, View } from "./define-list.ts";
import { differsFrom, viewIn } from "./list-conditions.ts";
import { useOwnViews } from "./own-views.ts";
import type { ShownList } from "./use-list.ts";

export function ListViews<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
}: {
  shown: ShownList<N, Item, Search, K>;
}) {
  const { list, search, onSearch } = shown;
  const t = useText("lists");
  const own = useOwnViews(list, useSession().person.id);
  // oxlint-disable-next-line react/hooks -- a page shows one list for as long as it lives
  const views = [...list.useViews(), ...own.views];
  const current = viewIn(views, search);
  const [saving, setSaving] = useState(false);
  const isOwn = own.views.some(({ key }) => key === current?.key);
  const searchOf = (view: View<Search>) =>
    list.search(Object.fromEntries(Object.entries(view.search ?? {})));
  const counted = views.filter((one) => one.counted);
  const answers = useCalls(
    list.query,
    counted.map((one) => shown.countInput(searchOf(one))),
  );
  const countOf = (view: View<Search>) => {
    const answer = answers[counted.indexOf(view)]?.data;
    return answer === undefined ? null : list.rows(answer).total;
  };
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 1, minInlineSize: 0 }}>
      {views.length > 1 && (
        <Tabs
          value={current?.key ?? false}
          aria-label={t("views")}
          variant="scrollable"
          scrollButtons={false}
          onChange={(_, key: string) => {
            const view = views.find((one) => one.key === key);
            if (view) onSearch(searchOf(view));
          }}
          sx={{ minBlockSize: heights.head, "& .MuiTab-root": { minBlockSize: heights.head } }}
        >
          {views.map((view) => (
            <Tab
              key={view.key}
              value={view.key}
              id={`view-${view.key}`}
              label={<Label view={view} count={view.counted ? countOf(view) : null} />}
            />
          ))}
        </Tabs>
      )}
      {differsFrom(current, search) && (
        <Button quiet size="small" startIcon={<AddIcon />} onClick={() => setSaving(true)}>
          {t("saveView")}
        </Button>
      )}
      {isOwn && current && !differsFrom(current, search) && (
        <Button
          quiet
          size="small"
          startIcon={<RemoveIcon />}
          onClick={() => {
            own.remove(current.key);
            onSearch(list.search({}));
          }}
        >
          {t("removeView")}
        </Button>
      )}
      {saving && (
        <SaveDialog onSave={(name) => own.save(name, search)} onClose={() => setSaving(false)} />
      )}
    </Stack>
  );
}

function Label({
  view,
  count,
}: {
  view: Pick<View<never>, "label" | "mine">;
  count: number | null;
}) {
  const lang = useLang();
  return (
    <Stack component="span" direction="row" sx={{ gap: 0.75, alignItems: "center" }}>
      <bdi>{view.label}</bdi>
      {count !== null && (
        <CountPill mine={view.mine === true && count > 0}>
          {localizeDigits(String(count), lang)}
        </CountPill>
      )}
    </Stack>
  );
}

function SaveDialog({ onSave, onClose }: { onSave: (name: string) => void; onClose: () => void }) {
  const t = useText("lists");
  const form = useForm({ defaultValues: { name: "" } });
  return (
    <FormDialog
      open
      title={t("saveView")}
      form={form}
      check={({ name }) => (name.trim() === "" ? [{ path: "name", reason: "required" }] : [])}
      confirmLabel={t("saveViewConfirm")}
      onConfirm={({ name }) => {
        onSave(name.trim());
        return Promise.resolve(ok(null));
      }}
      onClose={onClose}
    >
      <TextField name="name" label={t("viewName")} required maxLength={40} />
    </FormDialog>
  );
}
