/** The picture of the world: coasts, a circle for each country, a diamond for each sister city, their names. */
import { useRouter } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { PlaceName } from "#renderer/ui/map/place-name.tsx";
import { useWorld } from "#renderer/ui/map/world.ts";
import { behindSearch } from "./behind-link.tsx";
import { frame, worldPicture } from "./world-geometry.ts";
import type { WorldMarks } from "./world-marks.ts";
import type { StatisticsFilter } from "./statistics-search.ts";

export interface WorldInk {
  sea: string;
  land: string;
  coast: string;
  mission: string;
  onMission: string;
  sister: string;
  text: string;
  paper: string;
}

/** Without `filter` the marks are not links, as on paper. */
export function WorldMap(props: { marks: WorldMarks; ink: WorldInk; filter?: StatisticsFilter }) {
  const { marks, ink, filter } = props;
  const t = useText("statistics");
  const lang = useLang();
  const gazetteer = useGazetteer();
  const world = useWorld("coarse");
  const names = useMemo(
    () => [
      ...marks.countries.map((one) => countryName(one.country, lang)),
      ...marks.sisters.map((one) => gazetteer?.placeName(one.city, one.country, lang) ?? one.city),
    ],
    [marks, lang, gazetteer],
  );
  const picture = useMemo(
    () => worldPicture(marks.countries, marks.sisters, names),
    [marks, names],
  );
  const coasts = useMemo(
    () => world && { land: picture.pathOf(world.land), borders: picture.pathOf(world.borders) },
    [world, picture],
  );
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={t("mapLabel")}
      data-drawn={coasts !== null}
      style={{ display: "block", inlineSize: "100%", blockSize: "auto", fontFamily: "inherit" }}
    >
      <rect width={frame.width} height={frame.height} fill={ink.sea} />
      {coasts && (
        <>
          <path d={coasts.land} fill={ink.land} stroke={ink.coast} strokeWidth={0.8} />
          <path d={coasts.borders} fill="none" stroke={ink.coast} strokeWidth={0.6} />
        </>
      )}
      {marks.countries.map(({ country, missions }, index) => {
        const mark = picture.countries[index];
        if (mark === undefined) return null;
        const { x, y, r } = mark;
        return (
          <MarkLink
            key={country}
            says={t("mapCountry", { country: names[index] ?? country, count: missions })}
            to={
              filter && {
                to: "/statistics/missions",
                search: behindSearch(filter, { by: "country", value: country }),
              }
            }
          >
            <circle cx={x} cy={y} r={r} fill={ink.mission} fillOpacity={0.85} stroke={ink.paper} />
            <text
              x={x}
              y={y}
              dy="0.35em"
              textAnchor="middle"
              fontSize={13}
              fontWeight={700}
              fill={ink.onMission}
            >
              {localizeDigits(String(missions), lang)}
            </text>
            <PlaceName {...ink} box={mark.label} words={names[index] ?? ""} />
          </MarkLink>
        );
      })}
      {marks.sisters.map(({ id, country }, index) => {
        const mark = picture.sisters[index];
        const city = names[marks.countries.length + index] ?? "";
        if (mark === undefined) return null;
        return (
          <MarkLink
            key={id}
            says={t("mapSister", { city, country: countryName(country, lang) })}
            to={filter && { to: `/agreements/${id}` }}
          >
            <Diamond x={mark.x} y={mark.y} ink={ink} />
            <PlaceName {...ink} box={mark.label} words={city} />
          </MarkLink>
        );
      })}
    </svg>
  );
}

export function Diamond({ x, y, ink }: { x: number; y: number; ink: WorldInk }) {
  return (
    <path
      d={`M${x} ${y - 8}L${x + 7} ${y}L${x} ${y + 8}L${x - 7} ${y}Z`}
      fill={ink.sister}
      stroke={ink.paper}
      strokeWidth={1.5}
    />
  );
}

interface Target {
  to: string;
  search?: object;
}

/** A link inside a picture: SVG has its own anchor, which no component of the router draws. */
function MarkLink(props: { says: string; to: Target | undefined; children: ReactNode }) {
  const router = useRouter();
  const { to } = props;
  if (to === undefined)
    return (
      <g role="img" aria-label={props.says}>
        {props.children}
      </g>
    );
  const location = router.buildLocation(to as never);
  return (
    <a
      href={router.history.createHref(location.href)}
      aria-label={props.says}
      onClick={(event) => {
        event.preventDefault();
        void router.navigate(to as never);
      }}
    >
      <title>{props.says}</title>
      {props.children}
    </a>
  );
}
