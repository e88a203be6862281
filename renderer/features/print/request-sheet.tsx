/**
 * The request as an A4 sheet in numbered boxes (domain.md §1.4), with a place for each signature of
 * the route and the code by which the signed sheet is matched. A Persian document.
 */
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { daysBetween, formatBoth, formatDay, TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { stepTitle, textIn, type Text } from "#renderer/i18n.ts";
import { paperCodeText } from "#shared/paper-code.ts";
import { PaperQr } from "./paper-qr.tsx";
import { FactList, Sheet, SheetTable } from "./sheet.tsx";
import { Box, Numbered, Numeral } from "./sheet-parts.tsx";

const p: Text<"print"> = (key, params) => textIn("fa", "print", key, params);
const notAnswered = textIn("fa", "common", "notAnswered");
const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);

export function RequestSheet({
  title,
  dossier,
  municipality,
}: {
  title: string;
  dossier: Dossier;
  municipality: string;
}) {
  return (
    <Sheet
      lang="fa"
      title={title}
      municipality={municipality}
      facts={<Facts dossier={dossier} />}
      foot={[
        p("request.foot"),
        p("request.footer", { no: toPersianDigits(dossier.mission.dossierNo), municipality }),
      ]}
    >
      <Members dossier={dossier} />
      <Boxes dossier={dossier} />
      <Decisions dossier={dossier} />
    </Sheet>
  );
}

/** The step whose turn it is; without an open step the whole request. */
const stepOfSheet = (dossier: Dossier): string =>
  dossier.route.find((step) => step.state === "open" && step.kind !== "permit")?.id ?? "request";

function Facts({ dossier }: { dossier: Dossier }) {
  const { mission } = dossier;
  const submitted = todayIn(TEHRAN, new Date(mission.submittedAt));
  return (
    <div className="sheet-coded">
      <FactList
        facts={[
          [p("dossierNo"), toPersianDigits(mission.dossierNo)],
          [p("request.submitted"), formatDay(submitted, "fa", "medium")],
        ]}
      />
      <PaperQr
        text={paperCodeText({ missionId: mission.id, step: stepOfSheet(dossier), mark: null })}
        below={mission.dossierNo}
        label={p("qr")}
      />
    </div>
  );
}

function Members({ dossier }: { dossier: Dossier }) {
  return (
    <SheetTable
      numbered={p("row")}
      heads={[
        { key: "name", text: <Numbered n={1} text={p("box.name")} /> },
        { key: "post", text: <Numbered n={2} text={p("box.post")} /> },
        { key: "role", text: p("box.role") },
        { key: "passport", text: p("request.passport") },
      ]}
    >
      {dossier.mission.request.members.map((one, index) => (
        <tr key={`${one.nameFa} ${index}`}>
          <td className="count">{toPersianDigits(String(index + 1))}</td>
          <th scope="row">{one.nameFa}</th>
          <td>{[one.post, one.workplace].filter((part) => part !== "").join("، ")}</td>
          <td>{words(`delegationRole.${one.role}`)}</td>
          <td>{words(`passportType.${one.passportType}`)}</td>
        </tr>
      ))}
    </SheetTable>
  );
}

function Boxes({ dossier }: { dossier: Dossier }) {
  const { request } = dossier.mission;
  const cost =
    request.costAmount === ""
      ? notAnswered
      : `${toPersianDigits(request.costAmount)} ${words(`currency.${request.costCurrency}`)}`;
  return (
    <>
      <div className="sheet-row">
        <Box n={3} title={p("box.subject")} wide>
          <p className="main">{request.subject}</p>
        </Box>
        <Box n={4} title={p("request.type")}>
          <p className="main">{words(`missionType.${request.missionType}`)}</p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={5} title={p("box.place")}>
          <p className="main">{`${request.city}، ${countryName(request.country, "fa")}`}</p>
          <p className="sheet-quiet">{p("host", { name: request.hostOrg })}</p>
        </Box>
        <Box n={6} title={p("box.duration")} wide>
          <p>
            {p("from")} <b>{formatBoth(request.startDate, "fa")}</b> {p("to")}{" "}
            <b>{formatBoth(request.endDate, "fa")}</b>
          </p>
          <p className="main">
            {p("forDays", { count: daysBetween(request.startDate, request.endDate) + 1 })}
          </p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={7} title={p("request.payer")}>
          <p className="main">{words(`payer.${request.payer}`)}</p>
          <p className="sheet-quiet">
            {[request.fundingSource, request.privatePayer, request.paymentNote]
              .filter((part) => part !== "")
              .join("؛ ")}
          </p>
        </Box>
        <Box n={8} title={p("request.cost")}>
          <p className="main">{cost}</p>
        </Box>
      </div>
      <Prose n={9} title={p("request.importance")} text={request.importance} />
      <Prose n={10} title={p("request.results")} text={request.expectedResults} />
      <Prose n={11} title={p("request.invitation")} text={request.invitationSummary} />
    </>
  );
}

function Prose(props: { n: number; title: string; text: string }) {
  return (
    <div className="sheet-row">
      <Box n={props.n} title={props.title}>
        <p className="prose">{toPersianDigits(props.text) || notAnswered}</p>
      </Box>
    </div>
  );
}

/** A line for each decision: the recorded decision, or the place to sign. */
function Decisions({ dossier }: { dossier: Dossier }) {
  return (
    <table className="sheet-steps request-signs">
      <caption>
        <Numeral n={12} />
        {p("request.decisions")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{p("step")}</th>
          <th scope="col">{p("approver")}</th>
          <th scope="col">{p("request.decision")}</th>
          <th scope="col">{p("date")}</th>
          <th scope="col">{p("signHere")}</th>
        </tr>
      </thead>
      <tbody>
        {dossier.route
          .filter((step) => step.kind !== "permit")
          .map((step) => (
            <tr key={step.id}>
              <td>{stepTitle("fa", step)}</td>
              <td>{nameOf(step)}</td>
              <td>{decisionOf(step)}</td>
              <td>
                {step.at === "" || isOpen(step)
                  ? ""
                  : formatDay(todayIn(TEHRAN, new Date(step.at)), "fa", "medium")}
              </td>
              <td className="sign" aria-label={p("signHere")} />
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const isOpen = (step: RouteStepView) =>
  step.state === "open" || step.state === "later" || step.state === "notReached";

const nameOf = (step: RouteStepView): string => {
  const [first] = step.people;
  if (first === undefined) return "";
  const { person, forWhom } = first;
  const name = `${person.nameFa}، ${person.postFa}`;
  return forWhom === null ? name : `${name} (${p("forWhom", { name: forWhom.nameFa })})`;
};

/** The recorded decision; otherwise boxes to tick by hand. */
const decisionOf = (step: RouteStepView): string =>
  isOpen(step) ? p("request.choices") : textIn("fa", "route", `states.${step.state}`);
