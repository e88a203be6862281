/** The route drawn: coasts, journeys by stroke, numbered stops with their names. The list beside says the same. */
import { useMemo } from "react";
import type { Leg, RouteMap } from "#shared/mission/programme/route-map.ts";
import { nameOf } from "#shared/gazetteer/gazetteer.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { frame, pictureOf } from "./map-geometry.ts";
import { PlaceName } from "#renderer/ui/map/place-name.tsx";
import { useWorld } from "#renderer/ui/map/world.ts";

export interface MapInk {
  sea: string;
  land: string;
  coast: string;
  route: string;
  onRoute: string;
  text: string;
  paper: string;
}

/** A flight is dotted, a train dashed, a road a whole line. */
export const strokeOf: Record<Leg["kind"], string | undefined> = {
  flight: "2 6",
  train: "12 6",
  road: undefined,
};

export function RoutePicture(props: { map: RouteMap; lang: Lang; ink: MapInk; label: string }) {
  const { map, lang, ink } = props;
  const world = useWorld();
  const { names, picture } = useMemo(() => {
    const labels = map.stops.map(({ city }) => nameOf(city, lang));
    return { names: labels, picture: pictureOf(map, labels) };
  }, [map, lang]);
  const coasts = useMemo(
    () => world && { land: picture.pathOf(world.land), borders: picture.pathOf(world.borders) },
    [world, picture],
  );
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={props.label}
      data-drawn={coasts !== null}
      style={{ display: "block", inlineSize: "100%", blockSize: "auto", fontFamily: "inherit" }}
    >
      <rect width={frame.width} height={frame.height} fill={ink.sea} />
      {coasts && (
        <>
          <path d={coasts.land} fill={ink.land} stroke={ink.coast} strokeWidth={0.8} />
          <path d={coasts.borders} fill="none" stroke={ink.coast} strokeWidth={0.8} />
        </>
      )}
      {picture.lines.map(({ leg, path }) => (
        <path
          key={`${leg.from} ${leg.to} ${leg.kind}`}
          d={path}
          fill="none"
          stroke={ink.route}
          strokeWidth={3}
          strokeLinecap="round"
          strokeDasharray={strokeOf[leg.kind]}
        />
      ))}
      {picture.stops.map(({ x, y, label }, index) => (
        <g key={index}>
          <circle cx={x} cy={y} r={10} fill={ink.route} stroke={ink.paper} strokeWidth={1.5} />
          <text
            x={x}
            y={y}
            dy="0.35em"
            textAnchor="middle"
            fontSize={12}
            fontWeight={700}
            fill={ink.onRoute}
          >
            {localizeDigits(String(index + 1), lang)}
          </text>
          <PlaceName {...ink} box={label} words={names[index] ?? ""} />
        </g>
      ))}
    </svg>
  );
}
