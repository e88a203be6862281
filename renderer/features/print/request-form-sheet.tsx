/**
 * The request as the Supervisory Board's form asks for it (domain.md §1.4 [S20, S21]): five parts in
 * numbered boxes over as many pages as they need. Known values are filled in; the rest is
 * blank lines. The one-page sheet with the code (`request-sheet.tsx`) stays the one that is signed.
 */
import { travelKinds } from "#shared/mission/programme/itinerary.ts";
import { jobGoals, ownParts, travelGoals } from "#shared/mission/request/board-form.ts";
import { passportTypes } from "#shared/mission/request/request.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { daysBetween, TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { textIn } from "#renderer/i18n.ts";
import type { MoneyDossier } from "#renderer/features/money/members.ts";
import { dayText, f, Filled, joined, Part, Ticks, Value, words } from "./form-parts.tsx";
import { Costs } from "./request-form-costs.tsx";
import { Members } from "./request-form-members.tsx";
import { Fitness, Reasons } from "./request-form-texts.tsx";
import { Chosen, YesOrNo, type RequestForm } from "./request-form-parts.tsx";
import { FactList, Sheet, Signs } from "./sheet.tsx";
import { Box, Numbered } from "./sheet-parts.tsx";

export function RequestFormSheet({ title, ...form }: RequestForm & { title: string }) {
  const { mission } = form.dossier;
  return (
    <Sheet
      lang="fa"
      title={title}
      municipality={form.municipality}
      facts={
        <FactList
          facts={[
            [textIn("fa", "print", "dossierNo"), toPersianDigits(mission.dossierNo)],
            [
              textIn("fa", "print", "request.submitted"),
              dayText(todayIn(TEHRAN, new Date(mission.submittedAt))).split(" (")[0] ?? "",
            ],
          ]}
        />
      }
    >
      <Part title={f("request.parts.general")} />
      <General {...form} />
      <Part title={f("request.parts.members")} />
      <Members {...form} />
      <Part title={f("request.parts.costs")} />
      <Costs {...form} />
      <Part title={f("request.parts.fitness")} />
      <Fitness {...form} />
      <Part title={f("request.parts.reasons")} />
      <Reasons {...form} />
      <SignPlaces />
      <Remarks />
    </Sheet>
  );
}

function General({ dossier, municipality }: RequestForm) {
  const { request } = dossier.mission;
  const { requester } = dossier;
  const count = daysBetween(request.startDate, request.endDate) + 1;
  const types = new Set(request.members.map((one) => one.passportType));
  return (
    <>
      <div className="sheet-row">
        <Value n={1} title={f("request.body")} text={municipality} />
        <Value n={2} title={f("request.web")} text="" />
        <Value n={3} title={f("request.unit")} text={requester?.unitFa ?? ""} />
      </div>
      <div className="sheet-row">
        <Value
          n={4}
          title={f("request.requester")}
          text={requester ? joined([requester.nameFa, requester.postFa]) : ""}
        />
        <Value n={5} title={f("request.proposal")} text={toPersianDigits(request.proposal)} wide />
      </div>
      <div className="sheet-row">
        <Value n={6} title={f("request.subject")} text={request.subject} wide />
        <Value
          n={7}
          title={`${f("request.type")} · ${f("request.priority")}`}
          text={joined(
            [words(`missionType.${request.missionType}`), words(`priority.${request.priority}`)],
            " · ",
          )}
        />
      </div>
      <div className="sheet-row">
        <Value
          n={8}
          title={f("request.place")}
          text={joined([request.city, countryName(request.country, "fa")])}
        />
        <Value n={9} title={f("request.route")} text={routeOf(dossier)} />
      </div>
      <div className="sheet-row">
        <Value
          n={10}
          title={f("request.days")}
          text={`${dayText(request.startDate)} ${textIn("fa", "print", "to")} ${dayText(request.endDate)}، ${textIn("fa", "print", "forDays", { count })}`}
        />
      </div>
      <div className="sheet-row">
        <Box n={11} title={f("request.travelGoals")}>
          <Chosen area="travelGoal" options={travelGoals} chosen={request.travelGoals} />
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={12} title={f("request.jobGoals")}>
          <Chosen area="jobGoal" options={jobGoals} chosen={request.jobGoals} />
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={13} title={f("request.unitGoals")}>
          {request.unitGoals.map((goal) => (
            <p key={goal}>{words(`goal.${goal}`)}</p>
          ))}
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={14} title={f("request.part")}>
          <Chosen area="ownPart" options={ownParts} chosen={[request.ownPart]} />
        </Box>
        <Box n={15} title={f("request.passports")}>
          <Ticks
            options={passportTypes.map((one) => [words(`passportType.${one}`), types.has(one)])}
          />
        </Box>
        <Box n={16} title={f("request.mfaNote")}>
          <YesOrNo said={request.mfaNote} />
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={17} title={f("request.joint")}>
          <YesOrNo said={request.joint} />
        </Box>
        <Box n={18} title={f("request.jointWith")} wide>
          <Filled text={request.jointOrgs} />
        </Box>
      </div>
    </>
  );
}

/** From place to place, each named once where one journey ends and the next begins. */
const routeOf = ({ segments }: MoneyDossier): string => {
  const stops = segments
    .filter((one) => travelKinds.includes(one.kind))
    .flatMap((one) => [one.fromPlace.trim(), one.toPlace.trim()])
    .filter((place) => place !== "");
  return stops.filter((place, index) => place !== stops[index - 1]).join(" ← ");
};

function SignPlaces() {
  return (
    <Signs>
      {(["requesterSign", "unitSign", "mayorSign"] as const).map((one, index) => (
        <Numbered key={one} n={43 + index} text={f(`request.${one}`)} />
      ))}
    </Signs>
  );
}

function Remarks() {
  return (
    <section>
      <b className="form-legend">{f("request.remarks")}</b>
      <ol className="form-remarks">
        {(["secret", "private", "source"] as const).map((one) => (
          <li key={one}>{f(`request.remark.${one}`)}</li>
        ))}
      </ol>
    </section>
  );
}
