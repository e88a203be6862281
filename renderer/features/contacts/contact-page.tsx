/** A contact: every meeting the person may see, what was promised, and the entries merged into this one. */
import { Alert, Box, Stack } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ContactView } from "#shared/contract/contacts.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { useCan } from "#renderer/session.ts";
import { CommitmentList } from "#renderer/features/commitments/commitment-list.tsx";
import { RecordHistory } from "#renderer/features/history/record-history.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { TieMark, useContactName } from "./contact-words.tsx";
import { MeetingsPanel } from "./meetings-panel.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

export function ContactPage() {
  const { contactId } = useParams({ from: "/shell/contacts/$contactId" });
  return <Known key={contactId} id={contactId} />;
}

function Known({ id }: { id: string }) {
  const t = useText("contacts");
  const nameOf = useContactName();
  const place = usePlace();
  const { data, error } = useCall("contacts.get", { id });
  const manages = useCan()("agreements.manage");
  const [asked, setAsked] = useState<"change" | "merge" | null>(null);
  const close = () => setAsked(null);
  const back = { label: t("title"), to: "/contacts" };
  if (!data)
    return (
      <Page title={t("title")} back={back}>
        {error ? <RefusalAlert refusal={error} /> : <Loading />}
      </Page>
    );
  const { fields } = data;
  const name = nameOf(fields);
  const subtitle = [fields.post, fields.organisation, place(fields.city, fields.country)];
  return (
    <Page
      title={name}
      subtitle={<bdi>{subtitle.filter((one) => one !== "").join(" · ")}</bdi>}
      marks={<TieMark tie={fields.tie} />}
      back={back}
      actions={manages && <Actions view={data} onAsk={setAsked} />}
      aside={
        <>
          <AboutPanel view={data} />
          <MergedPanel view={data} />
          <RecordHistory of="contacts.history" id={id} />
        </>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {data.mergedInto && (
          <Alert severity="info" role="note">
            {t("mergedInto", { name: data.mergedInto.nameFa })}{" "}
            <AppLink
              to="/contacts/$contactId"
              params={{ contactId: data.mergedInto.id }}
              sx={{ color: "inherit" }}
            >
              {t("toRoot", { name: data.mergedInto.nameFa })}
            </AppLink>
          </Alert>
        )}
        <MeetingsPanel view={data} />
        <Panel title={t("promised")}>
          {data.commitments.length === 0 ? (
            t("noPromises")
          ) : (
            <CommitmentList items={data.commitments} brief />
          )}
        </Panel>
      </Stack>
      {asked === "change" && <ContactDialog change={data} onClose={close} />}
      {asked === "merge" && <MergeDialog view={data} onClose={close} />}
    </Page>
  );
}

function Actions(props: { view: ContactView; onAsk: (act: "change" | "merge") => void }) {
  const { bars } = props.view;
  const t = useText("contacts");
  const reason = useReason();
  return (
    <>
      <Button
        refusedBecause={bars.merge ? reason(bars.merge) : undefined}
        onClick={() => props.onAsk("merge")}
      >
        {t("merge")}
      </Button>
      <Button
        refusedBecause={bars.change ? reason(bars.change) : undefined}
        onClick={() => props.onAsk("change")}
      >
        {t("changeTitle")}
      </Button>
    </>
  );
}

function AboutPanel({ view: { fields } }: { view: ContactView }) {
  const t = useText("contacts");
  const place = usePlace();
  return (
    <Panel title={t("about")} dense>
      <DataList
        stacked
        hideEmpty
        items={[
          { label: t("field.nameFa"), value: <bdi>{fields.nameFa}</bdi> },
          { label: t("field.nameEn"), value: fields.nameEn && <bdi>{fields.nameEn}</bdi> },
          { label: t("field.city"), value: place(fields.city, fields.country) },
          { label: t("field.languages"), value: fields.languages },
          { label: t("field.reach"), value: fields.reach && <bdi>{fields.reach}</bdi> },
          { label: t("field.note"), value: fields.note },
        ]}
      />
    </Panel>
  );
}

/** Entries merged into this one; each can be split again. */
function MergedPanel({ view }: { view: ContactView }) {
  const t = useText("contacts");
  const manages = useCan()("agreements.manage");
  const [apart, setApart] = useState<ContactView["merged"][number] | null>(null);
  if (view.merged.length === 0) return null;
  return (
    <Panel title={t("mergedTitle")} dense>
      <p>{t("mergedText")}</p>
      <Stack component="ul" sx={{ listStyle: "none", padding: 0, margin: 0, gap: 1 }}>
        {view.merged.map((one) => (
          <Stack key={one.id} component="li" direction="row" sx={{ gap: 1, alignItems: "center" }}>
            <Box sx={{ flex: 1 }}>
              <bdi>{[one.nameFa, one.organisation].filter((part) => part !== "").join(" · ")}</bdi>
            </Box>
            {manages && (
              <Button quiet size="small" onClick={() => setApart(one)}>
                {t("separate")}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
      {apart && (
        <ReasonDialog
          open
          title={t("separateTitle", { name: apart.nameFa })}
          confirmLabel={t("separate")}
          onConfirm={(reason) =>
            runCommand("contacts.separate", { id: apart.id, seenVersion: apart.version, reason })
          }
          onClose={() => setApart(null)}
        >
          {t("separateText")}
        </ReasonDialog>
      )}
    </Panel>
  );
}
