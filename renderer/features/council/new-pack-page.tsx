/** A new report to the council: period, class, extras; below them exactly what would be disclosed. */
import { Alert, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import {
  columnsOf,
  packExtras,
  packFilter,
  packScopes,
  type PackFilter,
} from "#shared/council-pack.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { jalaliToDay, jalaliYear } from "#shared/persian/jalali.ts";
import { issuesOf } from "#shared/result.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useToday } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckGroupField, ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { PackTable, PackTotalsList } from "./pack-table.tsx";

export function NewPackPage() {
  const t = useText("council");
  const words = useText("words");
  const today = useToday();
  const form = useForm<PackFilter>({
    defaultValues: {
      from: jalaliToDay(jalaliYear(today), 1, 1),
      to: today,
      scope: "ended",
      upTo: "normal",
      extras: [],
    },
  });
  const typed = useWatch({ control: form.control }) as PackFilter;
  const read = packFilter.safeParse(typed);
  const nothing = () => {};
  return (
    <Page
      title={t("newTitle")}
      subtitle={t("newSubtitle")}
      back={{ label: t("title"), to: "/council" }}
    >
      <Stack sx={{ gap: 2 }}>
        <Panel>
          <Form
            form={form}
            issues={read.success ? [] : issuesOf(read.error)}
            onSubmit={nothing}
            label={t("newTitle")}
          >
            <Columns>
              <DayField name="from" label={t("from")} helper={t("periodHelp")} required />
              <DayField name="to" label={t("to")} required />
              <ChoiceField
                name="scope"
                label={t("scope")}
                options={packScopes.map((value) => ({ value, label: t(`scopeOf.${value}`) }))}
              />
              <SelectField
                name="upTo"
                label={t("upTo")}
                helper={t("upToHelp")}
                options={confidentialities.map((value) => ({
                  value,
                  label: words(`confidentiality.${value}`),
                }))}
              />
            </Columns>
            <CheckGroupField
              name="extras"
              label={t("extras")}
              columns={2}
              options={packExtras.map((value) => ({ value, label: t(`extra.${value}`) }))}
            />
          </Form>
        </Panel>
        {read.success && <Preview key={JSON.stringify(read.data)} filter={read.data} />}
      </Stack>
    </Page>
  );
}

function Preview({ filter }: { filter: PackFilter }) {
  const t = useText("council");
  const [page, setPage] = useState(0);
  const [disclosing, setDisclosing] = useState(false);
  const { data, error } = useCall("council.preview", { filter, page }, { keepPrevious: true });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading />;
  const { rows, totals, leftOut, pageSize, sha256 } = data;
  return (
    <Panel
      title={t("preview")}
      action={
        totals.trips > 0 && (
          <PrimaryButton onClick={() => setDisclosing(true)}>{t("disclose")}</PrimaryButton>
        )
      }
    >
      {leftOut > 0 && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 1.5 }}>
          {t("leftOut", { count: leftOut })}
        </Alert>
      )}
      {totals.trips === 0 ? (
        <Typography color="textSecondary">{t("nothing")}</Typography>
      ) : (
        <>
          <PackTable rows={rows} columns={columnsOf(filter)} first={page * pageSize} />
          <Pager page={page} pageSize={pageSize} total={totals.trips} onPage={setPage} />
          <PackTotalsList totals={totals} />
        </>
      )}
      {disclosing && (
        <DiscloseDialog filter={filter} basis={sha256} onClose={() => setDisclosing(false)} />
      )}
    </Panel>
  );
}

function DiscloseDialog(props: { filter: PackFilter; basis: string; onClose: () => void }) {
  const t = useText("council");
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const form = useForm({
    defaultValues: { body: t("recipientDefault"), letterNo: "", letterDate: "" },
  });
  return (
    <FormDialog
      open
      title={t("disclose")}
      form={form}
      prefix="recipient"
      confirmLabel={t("disclose")}
      onConfirm={(recipient) =>
        runCommand("council.disclose", {
          id,
          filter: props.filter,
          recipient,
          basis: props.basis,
        })
      }
      onDone={() => void navigate({ to: "/council/$disclosureId", params: { disclosureId: id } })}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
        {t("discloseText")}
      </Typography>
      <TextField name="body" label={t("recipient")} required />
      <TextField name="letterNo" label={t("letterNo")} required autoFocus />
      <DayField name="letterDate" label={t("letterDate")} required />
    </FormDialog>
  );
}
