/** Parts four and five of the request form: fitness, counterpart, necessity, invitation, programme, consents. */
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { textIn } from "#renderer/i18n.ts";
import { dayText, f, Filled, joined, Prose, Value, words } from "./form-parts.tsx";
import { YesOrNo, type RequestForm } from "./request-form-parts.tsx";
import { Box, Numeral } from "./sheet-parts.tsx";

export function Fitness({ dossier }: RequestForm) {
  const { request } = dossier.mission;
  const chosen = request.members
    .filter((one) => one.selectionReason !== "")
    .map((one) => `${one.nameFa}: ${one.selectionReason}`);
  const places = dossier.segments
    .filter((one) => one.kind === "visit" || one.kind === "meeting")
    .map((one) => joined([one.title, one.toPlace]));
  return (
    <>
      <Prose n={29} title={f("request.fitness")} text={chosen.join("\n")} lines={3} />
      <Prose n={30} title={f("request.results")} text={request.expectedResults} />
      <Prose n={31} title={f("request.counterpart")} text={request.counterpartProfile} />
      <Prose
        n={32}
        title={f("request.counterpartNames")}
        text={joined(
          [request.hostOrg, request.hostContact, request.hostEmail, request.hostWeb],
          " · ",
        )}
      />
      <Prose n={33} title={f("request.visits")} text={[...new Set(places)].join("\n")} />
      <Prose n={34} title={f("request.lateness")} text={request.latenessReason} lines={1} />
    </>
  );
}

export function Reasons({ dossier }: RequestForm) {
  const { request } = dossier.mission;
  const invited = joined([
    request.invitationNo === "" && request.invitationDate === ""
      ? ""
      : f("request.invitationNo", {
          no: toPersianDigits(request.invitationNo),
          date: dayText(request.invitationDate),
        }),
  ]);
  const consents = dossier.route
    .filter((step) => step.permit !== null)
    .map((step) =>
      joined(
        [
          step.titleFa,
          textIn("fa", "route", `states.${step.state}`),
          step.letters?.answer
            ? textIn("fa", "print", "permitLetter", {
                no: toPersianDigits(step.letters.answer.letterNo),
              })
            : "",
        ],
        " · ",
      ),
    );
  return (
    <>
      <Prose n={35} title={f("request.importance")} text={request.importance} />
      <Prose n={36} title={f("request.achievements")} text={request.previousAchievements} />
      <div className="sheet-row">
        <Value n={37} title={f("request.agreement")} text={dossier.agreementTitleFa} />
      </div>
      <Prose
        n={38}
        title={f("request.invitation")}
        text={joined([invited, request.invitationSummary], "\n")}
      />
      <Programme segments={dossier.segments} />
      <Prose
        n={40}
        title={f("request.letters")}
        text={joined([request.otherLetters, ...request.otherPapers.map((one) => one.name)], "\n")}
        lines={3}
      />
      <Prose n={41} title={f("request.consents")} text={consents.join("\n")} lines={1} />
      <div className="sheet-row">
        <Box n={42} title={f("request.resistance")}>
          <YesOrNo said="" />
        </Box>
      </div>
    </>
  );
}

/** Day by day, each line with the clock of its place. */
function Programme({ segments }: { segments: readonly Segment[] }) {
  if (segments.length === 0)
    return (
      <div className="sheet-row">
        <Box n={39} title={f("request.programme")}>
          <Filled text="" lines={4} />
        </Box>
      </div>
    );
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">
            <Numeral n={39} />
            {f("request.programme")}
          </th>
          <th scope="col">{f("request.programmeTime")}</th>
          <th scope="col">{f("request.programmeWhat")}</th>
          <th scope="col">{f("request.programmeState")}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map((one) => (
          <tr key={one.id}>
            <td>{formatDay(one.departAt.slice(0, 10), "fa", "dayMonth")}</td>
            <td>{timesOf(one)}</td>
            <td>{whatOf(one)}</td>
            <td>{textIn("fa", "programme", one.confirmed ? "confirmed" : "planned")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const clock = (at: string): string => toPersianDigits(at.slice(11, 16));

/** A segment that ends on another day shows that day. */
const timesOf = ({ departAt, arriveAt }: Segment): string => {
  const same = departAt.slice(0, 10) === arriveAt.slice(0, 10);
  const end = same ? "" : `${formatDay(arriveAt.slice(0, 10), "fa", "dayMonth")} `;
  return `${clock(departAt)} ${textIn("fa", "print", "to")} ${end}${clock(arriveAt)}`;
};

const whatOf = (one: Segment): string => {
  const places = joined([one.fromPlace, one.toPlace], " ← ");
  const by = joined([one.carrier, one.number], " ");
  return joined([words(`segmentKind.${one.kind}`), one.title, places, by]);
};
