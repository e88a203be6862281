/** The staff list: searched in any spelling, fifty a page; the administrator opens and registers people. */
import PersonAddIcon from "@mui/icons-material/PersonAddAltOutlined";
import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import { Alert, FormControlLabel, Stack, Switch, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { PeopleTable } from "./people-table.tsx";

export function PeoplePage() {
  const t = useText("people");
  const navigate = useNavigate();
  const { text = "", page = 0 } = useSearch({ from: "/shell/people" });
  const [activeOnly, setActiveOnly] = useState(false);
  const manages = useCan()("people.manage");
  const { data, error } = useCall(
    "people.list",
    { text, page, activeOnly },
    { keepPrevious: true },
  );
  const show = (next: { text: string; page: number }) =>
    void navigate({
      to: "/people",
      search: {
        ...(next.text ? { text: next.text } : {}),
        ...(next.page ? { page: next.page } : {}),
      },
      replace: true,
    });
  return (
    <Page
      title={t("title")}
      subtitle={data ? t("count", { count: data.total }) : undefined}
      actions={
        manages && (
          <PrimaryButton
            startIcon={<PersonAddIcon />}
            onClick={() => void navigate({ to: "/people/$personId", params: { personId: "new" } })}
          >
            {t("registerNew")}
          </PrimaryButton>
        )
      }
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <Stack
        direction="row"
        sx={{ alignItems: "center", gap: 2, flexWrap: "wrap", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          text={text}
          onSearch={(next) => show({ text: next, page: 0 })}
        />
        <FormControlLabel
          control={
            <Switch
              checked={activeOnly}
              onChange={(_, on) => {
                setActiveOnly(on);
                show({ text, page: 0 });
              }}
            />
          }
          label={<Typography variant="body2">{t("activeOnly")}</Typography>}
        />
      </Stack>
      <RefusalAlert refusal={error} />
      <Panel>
        {!data && !error && <Loading lines={8} />}
        {data && data.people.length > 0 && <PeopleTable people={data.people} linked={manages} />}
        {data?.people.length === 0 &&
          (text === "" ? (
            <EmptyState icon={<GroupsIcon />} title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <EmptyState
              icon={<GroupsIcon />}
              title={t("noMatchTitle")}
              text={t("noMatchText")}
              action={
                <Button onClick={() => show({ text: "", page: 0 })}>{t("clearSearch")}</Button>
              }
            />
          ))}
      </Panel>
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) => show({ text, page: next })}
        />
      )}
    </Page>
  );
}
