/** The fields of a day: places, people met, subjects, and the photos; one press adds the data of the programme. */
import RouteIcon from "@mui/icons-material/RouteOutlined";
import { Alert } from "@mui/material";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  diaryPhotoTypes,
  meetingsOn,
  nameKey,
  piecesOf,
  placesOn,
  type DiaryEntry,
} from "#shared/mission/report/diary.ts";
import { dailyLimits } from "#shared/mission/report/report.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { PhotoList } from "#renderer/ui/photo-list.tsx";
import { RowList } from "#renderer/ui/row-list.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

/** The values of the diary's form. */
export interface DiaryValues {
  days: DiaryEntry[];
}

const emptyMeeting = () => ({ person: "", post: "", organisation: "", contact: "" });

export function DayFields(props: { index: number; entry: DiaryEntry; dossier: Dossier }) {
  const { index, entry, dossier } = props;
  const t = useText("diary");
  const list = useList();
  const { setValue } = useFormContext<DiaryValues>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const written = new Set(piecesOf(entry.places).map(nameKey));
  const places = placesOn(dossier.segments, entry.day).filter((one) => !written.has(nameKey(one)));
  const meetings = meetingsOn(dossier.segments, entry.day).filter(
    (one) => !entry.meetings.some((two) => sameMeeting(one, two)),
  );
  return (
    <>
      <TextField
        name={`days.${index}.places`}
        label={t("field.places")}
        helper={t("help.places")}
        maxLength={dailyLimits.places}
        after={
          places.length > 0 && (
            <FromProgramme
              names={places}
              onTake={() =>
                setValue(`days.${index}.places`, list([...piecesOf(entry.places), ...places]))
              }
            />
          )
        }
      />
      <RowList
        name={`days.${index}.meetings`}
        label={t("field.meetings")}
        helper={t("help.meetings")}
        empty={emptyMeeting}
        firstField="person"
        titleOf={(number) => t("meeting.numbered", { number })}
        addLabel={t("meeting.add")}
        noneText={t("meeting.none")}
        Fields={MeetingFields}
        note={
          meetings.length > 0 && (
            <FromProgramme
              names={meetings.map((one) => one.person || one.organisation)}
              onTake={() => setValue(`days.${index}.meetings`, [...entry.meetings, ...meetings])}
            />
          )
        }
      />
      <TextField
        name={`days.${index}.text`}
        label={t("field.text")}
        helper={t("help.text")}
        multiline
        rows={5}
        maxLength={dailyLimits.text}
      />
      <PhotoList
        name={`days.${index}.photos`}
        label={t("field.photos")}
        helper={t("help.photos")}
        types={diaryPhotoTypes}
        onOthers={(papers) => setRefused(papers.map((one) => one.name))}
      >
        {refused.length > 0 && (
          <Alert severity="warning" role="alert" sx={{ marginBlockStart: 1 }}>
            {t("notPhotos", { names: list(refused) })}
          </Alert>
        )}
      </PhotoList>
    </>
  );
}

const sameMeeting = (one: DiaryEntry["meetings"][number], two: typeof one): boolean =>
  nameKey(one.person) === nameKey(two.person) &&
  nameKey(one.organisation) === nameKey(two.organisation);

function FromProgramme({ names, onTake }: { names: readonly string[]; onTake: () => void }) {
  const t = useText("diary");
  const list = useList();
  return (
    <Button quiet size="small" startIcon={<RouteIcon />} onClick={onTake}>
      {t("fromProgramme", { names: list(names) })}
    </Button>
  );
}

function MeetingFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <Columns>
      <TextField name={`${path}.person`} label={t("meeting.person")} maxLength={120} />
      <TextField name={`${path}.post`} label={t("meeting.post")} maxLength={120} />
      <TextField name={`${path}.organisation`} label={t("meeting.organisation")} maxLength={200} />
      <TextField name={`${path}.contact`} label={t("meeting.contact")} maxLength={200} />
    </Columns>
  );
}
