/**
 * The programme for the host, in two languages side by side: English reads from the left, Persian from
 * the right, clocks are between them. It has no private segments and no costs, and marks segments that are not final.
 */
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { placeName, nameOf } from "#shared/gazetteer/gazetteer.ts";
import { inOrder, travelKinds, type Segment } from "#shared/mission/programme/itinerary.ts";
import { dayOf } from "#shared/mission/programme/itinerary-moves.ts";
import { routeMapOf } from "#shared/mission/programme/route-map.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { formatDay, formatDayRange } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { RoutePicture, type MapInk } from "#renderer/features/programme/route-picture.tsx";
import { zoneName } from "#renderer/features/programme/zones.ts";
import { textIn } from "#renderer/i18n.ts";
import { BareSheet } from "./sheet.tsx";

const langs = ["en", "fa"] as const;
const ink: MapInk = {
  sea: "#f6f9f9",
  land: "#e4ebe6",
  coast: "#a9b5b0",
  route: "#0f5c5c",
  onRoute: "#ffffff",
  text: "#111111",
  paper: "#ffffff",
};

export function ProgrammeSheet(props: { dossier: Dossier; owner: Record<Lang, string> }) {
  const { dossier, owner } = props;
  const { request } = dossier.mission;
  const segments = inOrder(dossier.segments.filter((one) => !one.isPrivate));
  const days = [...new Set(segments.map(dayOf))].toSorted();
  return (
    <BareSheet lang="en" kind="programme-sheet">
      <Both className="programme-title">
        {(lang) => (
          <>
            <h1>{textIn(lang, "print", "programme.title")}</h1>
            <p>{owner[lang] || owner.fa}</p>
          </>
        )}
      </Both>
      <State dossier={dossier} />
      <Both>
        {(lang) => (
          <dl>
            <Fact lang={lang} name="destination">
              {[
                placeName(request.city, request.country, lang),
                countryName(request.country, lang),
              ].join(textIn(lang, "common", "listSeparator"))}
            </Fact>
            <Fact lang={lang} name="days">
              {formatDayRange(request.startDate, request.endDate, lang)}
            </Fact>
            <Fact lang={lang} name="host">
              {request.hostOrg}
            </Fact>
            <Fact lang={lang} name="contact">
              {[request.hostContact, request.hostEmail].filter(Boolean).join(" · ")}
            </Fact>
          </dl>
        )}
      </Both>
      <Delegation dossier={dossier} />
      <RouteOnPaper segments={segments} country={request.country} />
      {days.map((day) => (
        <DayTable
          key={day}
          day={day}
          country={request.country}
          segments={segments.filter((one) => dayOf(one) === day)}
        />
      ))}
      <Both className="programme-note">{(lang) => textIn(lang, "print", "programme.note")}</Both>
    </BareSheet>
  );
}

/** The same in both languages, each from its own side. */
function Both(props: { className?: string; children: (lang: Lang) => ReactNode }) {
  return (
    <div className={`programme-both ${props.className ?? ""}`}>
      {langs.map((lang) => (
        <div key={lang} lang={lang} dir={lang === "fa" ? "rtl" : "ltr"}>
          {props.children(lang)}
        </div>
      ))}
    </div>
  );
}

function Fact(props: {
  lang: Lang;
  name: "destination" | "days" | "host" | "contact";
  children: ReactNode;
}) {
  return (
    <>
      <dt>{textIn(props.lang, "print", `programme.${props.name}`)}</dt>
      <dd>
        <bdi>{props.children}</bdi>
      </dd>
    </>
  );
}

function State({ dossier }: { dossier: Dossier }) {
  const isFinal = dossier.mission.programme.finalAt !== "";
  return (
    <Both className={isFinal ? "programme-state final" : "programme-state"}>
      {(lang) => (
        <b>{textIn(lang, "print", isFinal ? "programme.final" : "programme.provisional")}</b>
      )}
    </Both>
  );
}

function Delegation({ dossier }: { dossier: Dossier }) {
  const { members } = dossier.mission.request;
  return (
    <section>
      <Both className="programme-head">
        {(lang) => <h2>{textIn(lang, "print", "programme.delegation")}</h2>}
      </Both>
      <table className="plain-table">
        <tbody>
          {members.map((one, index) => (
            <tr key={index}>
              <td>
                <bdi>{one.nameEn || one.nameFa}</bdi>,{" "}
                {textIn("en", "words", `delegationRole.${one.role}`)}
              </td>
              <td lang="fa" dir="rtl">
                <bdi>{one.nameFa}</bdi>، {one.post}،{" "}
                {textIn("fa", "words", `delegationRole.${one.role}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RouteOnPaper(props: { segments: readonly Segment[]; country: string }) {
  const map = routeMapOf(props.segments, props.country);
  if (map.stops.length === 0) return null;
  const names = map.stops.map(({ city }) => nameOf(city, "en")).join(", ");
  return (
    <figure>
      <RoutePicture
        map={map}
        lang="en"
        ink={ink}
        label={textIn("en", "programme", "map.label", { places: names })}
      />
      <figcaption className="programme-both">
        {langs.map((lang) => (
          <div key={lang} lang={lang} dir={lang === "fa" ? "rtl" : "ltr"}>
            {map.stops
              .map(
                ({ city }, index) =>
                  `${localizeDigits(String(index + 1), lang)}. ${nameOf(city, lang)}`,
              )
              .join(" · ")}
          </div>
        ))}
      </figcaption>
    </figure>
  );
}

function DayTable(props: { day: string; country: string; segments: readonly Segment[] }) {
  const { day, country, segments } = props;
  return (
    <section className="programme-day">
      <Both className="programme-head">{(lang) => <h2>{formatDay(day, lang, "long")}</h2>}</Both>
      <table className="plain-table">
        <tbody>
          {segments.map((one) => (
            <tr key={one.id}>
              <td>
                <What segment={one} country={country} lang="en" />
              </td>
              <td className="programme-clock">
                <Clock local={one.departAt} zone={one.departZone} day={day} />
                <Clock local={one.arriveAt} zone={one.arriveZone} day={day} />
              </td>
              <td lang="fa" dir="rtl">
                <What segment={one} country={country} lang="fa" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The local time, its place, and the day where it is another one. */
function Clock({ local, zone, day }: { local: string; zone: string; day: string }) {
  const other =
    local.slice(0, 10) === day ? "" : `, ${formatDay(local.slice(0, 10), "en", "dayMonth")}`;
  return (
    <div>
      <b>{local.slice(11)}</b>
      <span>
        {zoneName(zone, "en")}
        {other}
      </span>
    </div>
  );
}

function What({ segment, country, lang }: { segment: Segment; country: string; lang: Lang }) {
  const place = (written: string) => placeName(written, country, lang);
  const kind = textIn(lang, "words", `segmentKind.${segment.kind}`);
  const travels = travelKinds.includes(segment.kind);
  const where = travels
    ? textIn(lang, "programme", "route", {
        from: place(segment.fromPlace),
        to: place(segment.toPlace),
      })
    : place(segment.toPlace);
  // A title is written in one language; the other reader gets the kind and the place.
  const title = readable(segment.title, lang) ? segment.title : "";
  const more = [segment.carrier, segment.number, segment.person, segment.topic].filter((part) =>
    readable(part, lang),
  );
  return (
    <>
      <b>{title === "" ? kind : title}</b>
      {where !== "" && (
        <div>
          <bdi>{where}</bdi>
        </div>
      )}
      {more.length > 0 && (
        <div className="programme-more">
          <bdi>{more.join(" · ")}</bdi>
        </div>
      )}
      {!segment.confirmed && (
        <div className="programme-planned">{textIn(lang, "programme", "planned")}</div>
      )}
    </>
  );
}

/** The host cannot read Persian; Latin names and flight numbers are read by both. */
const readable = (text: string, lang: Lang): boolean =>
  text !== "" && (lang === "fa" || !/\p{Script=Arabic}/u.test(text));
