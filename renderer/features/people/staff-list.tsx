/** The staff list: searched in any spelling, by unit, fifty a page. */
import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import {
  Box,
  FormControlLabel,
  InputLabel,
  MenuItem,
  Select,
  Stack,
  Switch,
  Typography,
} from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { PeopleTable } from "./people-table.tsx";

interface Shown {
  text: string;
  unit: string;
  page: number;
}

export function StaffList({ linked }: { linked: boolean }) {
  const t = useText("people");
  const navigate = useNavigate();
  const { text = "", unit = "", page = 0 } = useSearch({ from: "/shell/people" });
  const [activeOnly, setActiveOnly] = useState(false);
  const { data, error } = useCall(
    "people.list",
    { text, unit, page, activeOnly },
    { keepPrevious: true },
  );
  const show = (next: Shown) =>
    void navigate({
      to: "/people",
      search: {
        ...(next.text ? { text: next.text } : {}),
        ...(next.unit ? { unit: next.unit } : {}),
        ...(next.page ? { page: next.page } : {}),
      },
      replace: true,
    });
  return (
    <>
      <Stack
        direction="row"
        sx={{ alignItems: "end", gap: 2, flexWrap: "wrap", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          text={text}
          onSearch={(next) => show({ text: next, unit, page: 0 })}
        />
        <UnitFilter unit={unit} onUnit={(next) => show({ text, unit: next, page: 0 })} />
        <FormControlLabel
          control={
            <Switch
              checked={activeOnly}
              onChange={(_, on) => {
                setActiveOnly(on);
                show({ text, unit, page: 0 });
              }}
            />
          }
          label={<Typography variant="body2">{t("activeOnly")}</Typography>}
        />
        {data && (
          <Typography variant="body2" color="textSecondary" sx={{ paddingBlock: 1 }}>
            {t("count", { count: data.total })}
          </Typography>
        )}
      </Stack>
      <RefusalAlert refusal={error} />
      <Panel>
        {!data && !error && <Loading lines={8} />}
        {data && data.people.length > 0 && <PeopleTable people={data.people} linked={linked} />}
        {data?.people.length === 0 &&
          (text === "" && unit === "" ? (
            <EmptyState icon={<GroupsIcon />} title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <EmptyState
              icon={<GroupsIcon />}
              title={t("noMatchTitle")}
              text={t("noMatchText")}
              action={
                <Button onClick={() => show({ text: "", unit: "", page: 0 })}>
                  {t("clearSearch")}
                </Button>
              }
            />
          ))}
      </Panel>
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) => show({ text, unit, page: next })}
        />
      )}
    </>
  );
}

function UnitFilter({ unit, onUnit }: { unit: string; onUnit: (unit: string) => void }) {
  const t = useText("profile");
  const lang = useLang();
  const { data } = useCall("people.units", {});
  const units = data?.units ?? [];
  return (
    <Box sx={{ minInlineSize: "14rem" }}>
      <InputLabel id="unit-filter" sx={{ fontSize: "0.8125rem" }}>
        {t("unit")}
      </InputLabel>
      <Select
        size="small"
        fullWidth
        displayEmpty
        labelId="unit-filter"
        value={units.some((one) => one.unitFa === unit) ? unit : ""}
        onChange={(event) => onUnit(event.target.value)}
      >
        <MenuItem value="">{t("allUnits")}</MenuItem>
        {units.map((one) => (
          <MenuItem key={one.unitFa} value={one.unitFa}>
            {t("unitCount", {
              unit: lang === "en" && one.unitEn !== "" ? one.unitEn : one.unitFa,
              count: one.count,
            })}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
}
