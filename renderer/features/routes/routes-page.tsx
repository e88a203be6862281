/** The routes of approval: which version is in force, the earlier ones, and the way to a new one. */
import {
  Alert,
  Box,
  Stack,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tabs,
} from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { TemplateVersion } from "#shared/contract/routes.ts";
import { routePurposes, templateFields, type RoutePurpose } from "#shared/route/template.ts";
import { textOfTemplate } from "#shared/route/template-file.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { TemplateView } from "./template-view.tsx";

export function RoutesPage() {
  const t = useText("routes");
  const search = useSearch({ from: "/shell/routes" });
  const navigate = useNavigate();
  const purpose = routePurposes.find((one) => one === search.purpose) ?? "request";
  const { data, error } = useCall("route.templates", { purpose });
  return (
    <Page title={t("title")} subtitle={t("subtitle")}>
      <Tabs
        value={purpose}
        aria-label={t("title")}
        onChange={(_, next: RoutePurpose) =>
          void navigate({ to: "/routes", search: { purpose: next }, replace: true })
        }
        sx={{ marginBlockEnd: 2 }}
      >
        {routePurposes.map((one) => (
          <Tab key={one} value={one} label={t(`purpose.${one}`)} />
        ))}
      </Tabs>
      <Box role="status">
        {search.published !== undefined && (
          <Alert severity="success" role="none" sx={{ marginBlockEnd: 2 }}>
            {t("published", { version: search.published })}
          </Alert>
        )}
      </Box>
      <RefusalAlert refusal={error} />
      {data ? <Versions purpose={purpose} versions={data.versions} /> : !error && <Loading />}
    </Page>
  );
}

function Versions({ purpose, versions }: { purpose: RoutePurpose; versions: TemplateVersion[] }) {
  const t = useText("routes");
  const lang = useLang();
  const navigate = useNavigate();
  const current = versions.find((one) => one.inForce) ?? versions[0];
  const [picked, setPicked] = useState<number | null>(null);
  const shown = versions.find((one) => one.version === picked) ?? current;
  const save = useCommand("file.saveText");
  if (!shown) return null;
  const versionName = (one: TemplateVersion) =>
    one.version === 0 ? t("shipped") : t("version", { version: one.version });
  return (
    <Stack sx={{ gap: 2 }}>
      <Panel
        title={t("versions")}
        action={
          <PrimaryButton
            onClick={() => void navigate({ to: "/routes/$purpose", params: { purpose } })}
          >
            {t("edit")}
          </PrimaryButton>
        }
      >
        <Table size="small" aria-label={t("versions")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("column.version")}</TableCell>
              <TableCell>{t("column.from")}</TableCell>
              <TableCell>{t("column.by")}</TableCell>
              <TableCell>{t("column.steps")}</TableCell>
              <TableCell align="right">{t("column.show")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {versions.map((one) => (
              <TableRow key={one.version} selected={one.version === shown.version}>
                <TableCell>
                  <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
                    {versionName(one)}
                    {one.inForce && <Mark tone="success" label={t("inForce")} />}
                  </Stack>
                </TableCell>
                <TableCell>
                  {one.version === 0 ? t("fromTheStart") : <DayText day={one.effectiveFrom} />}
                </TableCell>
                <TableCell>
                  {one.by && (
                    <>
                      <PersonText person={one.by} /> · <InstantText at={one.publishedAt} />
                    </>
                  )}
                </TableCell>
                <TableCell>
                  <Digits>{one.steps.length}</Digits>
                </TableCell>
                <TableCell align="right">
                  <Button
                    quiet
                    aria-label={t("showNamed", { name: versionName(one) })}
                    onClick={() => setPicked(one.version)}
                  >
                    {t("show")}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
      <Panel
        title={`${stepTitle(lang, shown)} · ${versionName(shown)}`}
        action={
          <Button
            pending={save.pending}
            onClick={() =>
              void save.run({
                name: `safir-route-${purpose}-${shown.version}.json`,
                text: textOfTemplate(templateFields.parse(pickFields(shown))),
              })
            }
          >
            {t("export")}
          </Button>
        }
      >
        <RefusalAlert refusal={save.refusal} />
        <TemplateView steps={shown.steps} />
      </Panel>
    </Stack>
  );
}

const pickFields = ({ purpose, titleFa, titleEn, effectiveFrom, steps }: TemplateVersion) => ({
  purpose,
  titleFa,
  titleEn,
  effectiveFrom,
  steps,
});
