/** The label of a paper folder: the text of the spine, and the code that finds the dossier. */
import type { KeepingView } from "#shared/contract/keeping.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ArchiveRecord } from "#shared/mission/archive/archive.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { paperCodeText } from "#shared/paper-code.ts";
import { PaperQr } from "./paper-qr.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { BareSheet, SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

const t: Text<"archive"> = (key, params) => textIn("fa", "archive", key, params);

export function LabelPage({ ids: { missionId }, title }: SheetProps<"missionId">) {
  const dossier = useCall("mission.dossier", { missionId });
  const kept = useCall("mission.keeping", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const error = dossier.error ?? kept.error;
  if (error) return <PrintRefused refusal={error} />;
  const { data } = dossier;
  if (!data || !kept.data || municipality === undefined) return <Loading />;
  const { record } = data.mission;
  if (record === null) return <PrintRefused refusal={{ code: "notFound", reason: "notFound" }} />;
  return (
    <SheetPage
      lang="fa"
      confidentiality={data.confidentiality}
      running={[title("fa"), toPersianDigits(record.accessionNo)]}
    >
      <Label
        dossier={data}
        keeping={kept.data.keeping}
        record={record}
        municipality={municipality?.nameFa ?? ""}
      />
    </SheetPage>
  );
}

function Label(props: {
  dossier: Dossier;
  keeping: KeepingView | null;
  record: ArchiveRecord;
  municipality: string;
}) {
  const { dossier, keeping, record } = props;
  const { request, dossierNo, id } = dossier.mission;
  const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);
  const place = [record.shelf, record.box].filter(Boolean).join("، ");
  const facts: [string, string][] = [
    [t("classCode"), (keeping?.classPath ?? []).map((one) => one.titleFa).join(" › ")],
    [t("columnDates"), formatDayRange(request.startDate, request.endDate, "fa")],
    [t("columnPlace"), `${request.city}، ${countryName(request.country, "fa")}`],
    [t("retentionClass"), keeping?.rule?.titleFa ?? ""],
    [t("columnPlaceOf"), place],
    [t("confidentiality"), words(`confidentiality.${dossier.confidentiality}`)],
  ];
  return (
    <BareSheet lang="fa">
      <section className="label-card">
        <header>
          <span>{props.municipality}</span>
          <b dir="ltr">{toPersianDigits(record.classCode)}</b>
          <strong dir="ltr">{toPersianDigits(record.accessionNo)}</strong>
        </header>
        <h1>{toPersianDigits(request.subject)}</h1>
        <div className="label-body">
          <dl>
            {facts
              .filter(([, value]) => value !== "")
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{toPersianDigits(value)}</dd>
                </div>
              ))}
          </dl>
          <PaperQr
            text={paperCodeText({ missionId: id, step: "archive", mark: null })}
            below={dossierNo}
            label={t("sheet.labelTitle")}
          />
        </div>
      </section>
    </BareSheet>
  );
}
