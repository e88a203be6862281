/** One segment: its clocks (local, and Tehran's where it differs), its content, its findings. */
import CarIcon from "@mui/icons-material/DirectionsCarOutlined";
import CoffeeIcon from "@mui/icons-material/LocalCafeOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import DragIcon from "@mui/icons-material/DragIndicatorOutlined";
import EditIcon from "@mui/icons-material/EditOutlined";
import FlightIcon from "@mui/icons-material/FlightOutlined";
import HotelIcon from "@mui/icons-material/HotelOutlined";
import LockIcon from "@mui/icons-material/LockPersonOutlined";
import MeetingIcon from "@mui/icons-material/GroupsOutlined";
import TourIcon from "@mui/icons-material/TourOutlined";
import TrainIcon from "@mui/icons-material/TrainOutlined";
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Box, IconButton, Stack, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { minutesOf, type Segment, type SegmentKind } from "#shared/mission/programme/itinerary.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { daysBetween, formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { Ltr, usePlace } from "#renderer/ui/text.tsx";
import { Clock } from "./clock.tsx";
import { useFindingsAt } from "./findings-words.ts";
import { SegmentMenu } from "./segment-menu.tsx";
import { useDuration, useSegmentName } from "./segment-words.ts";
import type { Moves } from "./use-moves.ts";

export interface DayActs {
  days: readonly string[];
  moves: Moves;
  onEdit: (segment: Segment) => void;
  onRemove: (segment: Segment) => void;
}

const icons: Record<SegmentKind, ComponentType<SvgIconProps>> = {
  flight: FlightIcon,
  train: TrainIcon,
  road: CarIcon,
  lodging: HotelIcon,
  meeting: MeetingIcon,
  visit: TourIcon,
  free: CoffeeIcon,
};

export function SegmentRow(props: {
  segment: Segment;
  dossier: Dossier;
  acts: DayActs | null;
  first: boolean;
  last: boolean;
}) {
  const t = useText("programme");
  const words = useText("words");
  const { segment, dossier, acts } = props;
  const name = useSegmentName()(segment);
  const findings = useFindingsAt(dossier)(segment);
  const Icon = icons[segment.kind];
  const {
    setNodeRef,
    setActivatorNodeRef,
    attributes,
    listeners,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: segment.id, disabled: acts === null });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      id={`segment-${segment.id}`}
      tabIndex={-1}
      style={{
        transform: CSS.Translate.toString(transform),
        ...(transition ? { transition: transition } : {}),
      }}
      sx={(theme) => ({
        display: "grid",
        columnGap: 2,
        rowGap: 0.5,
        gridTemplateColumns: { xs: "1fr", sm: "auto 11.5rem minmax(0, 1fr) auto" },
        paddingBlock: 1.25,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "&:last-of-type": { borderBlockEnd: 0 },
        ...(isDragging
          ? {
              position: "relative",
              zIndex: 2,
              backgroundColor: "background.paper",
              boxShadow: 3,
              borderRadius: 1,
            }
          : {}),
      })}
    >
      {acts ? (
        <IconButton
          size="small"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t("drag", { name })}
          sx={{ alignSelf: "start", cursor: "grab", touchAction: "none" }}
        >
          <DragIcon />
        </IconButton>
      ) : (
        <span />
      )}
      <Times segment={segment} />
      <Box sx={{ minInlineSize: 0 }}>
        <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1 }}>
          <Icon aria-hidden sx={{ fontSize: 20, color: "primary.main" }} />
          <Typography component="bdi" sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          <Mark
            tone={segment.confirmed ? "success" : "plain"}
            label={segment.confirmed ? t("confirmed") : t("planned")}
          />
          {segment.isPrivate && <Mark tone="orange" icon={<LockIcon />} label={t("private")} />}
        </Stack>
        <Details
          name={name}
          segment={segment}
          kind={segment.title === "" ? "" : words(`segmentKind.${segment.kind}`)}
        />
        {findings.map((sentence) => (
          <Stack
            key={sentence}
            direction="row"
            sx={{ gap: 0.75, color: "warning.main", marginBlockStart: 0.5 }}
          >
            <WarningIcon aria-hidden sx={{ fontSize: 18 }} />
            <Typography variant="body2" sx={{ fontWeight: 500 }}>
              {sentence}
            </Typography>
          </Stack>
        ))}
      </Box>
      {acts && (
        <Stack direction="row" sx={{ alignItems: "flex-start" }}>
          <IconButton
            size="small"
            aria-label={t("editNamed", { name })}
            onClick={() => acts.onEdit(segment)}
          >
            <EditIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t("removeNamed", { name })}
            onClick={() => acts.onRemove(segment)}
          >
            <DeleteIcon />
          </IconButton>
          <SegmentMenu
            segment={segment}
            days={acts.days}
            moves={acts.moves}
            first={props.first}
            last={props.last}
          />
        </Stack>
      )}
    </Box>
  );
}

function Times({ segment }: { segment: Segment }) {
  const t = useText("programme");
  const lang = useLang();
  const duration = useDuration();
  const nights = daysBetween(segment.departAt.slice(0, 10), segment.arriveAt.slice(0, 10));
  const otherDay = nights > 0 ? formatDay(segment.arriveAt.slice(0, 10), lang, "dayMonth") : "";
  return (
    <Typography variant="body2" component="div">
      <Clock local={segment.departAt} zone={segment.departZone} />
      <Clock local={segment.arriveAt} zone={segment.arriveZone} day={otherDay} />
      <Typography variant="caption" color="textSecondary" component="div">
        {segment.kind === "lodging" && nights > 0
          ? t("nights", { count: nights })
          : duration(minutesOf(segment))}
      </Typography>
    </Typography>
  );
}

function Details({ segment, name, kind }: { segment: Segment; name: string; kind: string }) {
  const t = useText("programme");
  const common = useText("common");
  const lang = useLang();
  const words = useText("words");
  const placeIn = usePlace();
  const { carrier, number, note } = segment;
  const [fromPlace, toPlace] = [placeIn(segment.fromPlace, ""), placeIn(segment.toPlace, "")];
  const place =
    fromPlace !== "" && toPlace !== ""
      ? t("route", { from: fromPlace, to: toPlace })
      : toPlace || fromPlace;
  // The text of the name is not repeated.
  const more = [
    segment.lodgingClass && words(`lodgingClass.${segment.lodgingClass}`),
    segment.person,
    segment.topic,
    segment.payer && words(`segmentPayer.${segment.payer}`),
    segment.costAmount &&
      `${localizeDigits(segment.costAmount, lang)} ${words(`currency.${segment.costCurrency}`)}`,
  ];
  const said = [kind, place, carrier, ...more].filter(
    (part) => part !== "" && !name.includes(part),
  );
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      <bdi>{said.join(common("dot"))}</bdi>
      {number !== "" && (
        <>
          {said.length > 0 && common("dot")}
          <Ltr>{number}</Ltr>
        </>
      )}
      {note !== "" && (
        <Typography variant="body2" dir="auto" component="div" sx={{ whiteSpace: "pre-line" }}>
          {note}
        </Typography>
      )}
    </Typography>
  );
}
