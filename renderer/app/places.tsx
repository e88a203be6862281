/** The places of the app a person can go to: one list for the navigation and the command palette. */
import AwayIcon from "@mui/icons-material/EventBusyOutlined";
import AddIcon from "@mui/icons-material/AddCircleOutlineOutlined";
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import CouncilIcon from "@mui/icons-material/AccountBalanceOutlined";
import BackupIcon from "@mui/icons-material/BackupOutlined";
import CalendarIcon from "@mui/icons-material/EventAvailableOutlined";
import GiftIcon from "@mui/icons-material/CardGiftcardOutlined";
import GroupIcon from "@mui/icons-material/SupervisorAccountOutlined";
import HourglassIcon from "@mui/icons-material/HourglassEmptyOutlined";
import ContactsIcon from "@mui/icons-material/ContactsOutlined";
import TaskIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import StatisticsIcon from "@mui/icons-material/InsertChartOutlined";
import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import HomeIcon from "@mui/icons-material/SpaceDashboardOutlined";
import RouteIcon from "@mui/icons-material/AccountTreeOutlined";
import PaymentsIcon from "@mui/icons-material/PaymentsOutlined";
import SavingsIcon from "@mui/icons-material/SavingsOutlined";
import PeopleIcon from "@mui/icons-material/PeopleAltOutlined";
import PersonIcon from "@mui/icons-material/PersonOutlineOutlined";
import ScannerIcon from "@mui/icons-material/DocumentScannerOutlined";
import SettingsIcon from "@mui/icons-material/SettingsOutlined";
import WholeIcon from "@mui/icons-material/FactCheckOutlined";
import type { SvgIconProps } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Capability } from "#shared/contract/capabilities.ts";
import { sayIn, type Say } from "#renderer/list/list-words.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan } from "#renderer/session.ts";

export interface Place {
  id: string;
  title: Say;
  Icon: ComponentType<SvgIconProps>;
  /** Any of these opens it. */
  needs: readonly Capability[];
  /** Prefix of the addresses that belong to it. */
  path: string;
  /** Where the navigation has it; what starts something is under "New". */
  group: PlaceGroup;
}

export const placeGroups = ["work", "cooperation", "records", "system"] as const;
type PlaceGroup = (typeof placeGroups)[number] | "new" | "person";

const places: readonly Place[] = [
  {
    id: "home",
    title: sayIn("shell")("home"),
    Icon: HomeIcon,
    needs: ["signedIn"],
    path: "/",
    group: "work",
  },
  {
    id: "newRequest",
    title: sayIn("shell")("newRequest"),
    Icon: AddIcon,
    needs: ["mission.request"],
    path: "/request",
    group: "new",
  },
  {
    id: "missions",
    title: sayIn("missions")("title"),
    Icon: FlightIcon,
    needs: ["mission.request", "mission.viewAll"],
    path: "/missions",
    group: "work",
  },
  {
    id: "archive",
    title: sayIn("archive")("title"),
    Icon: ArchiveIcon,
    needs: ["mission.viewAll", "archive.keep", "archive.scheme"],
    path: "/archive",
    group: "records",
  },
  {
    id: "agreements",
    title: sayIn("agreements")("title"),
    Icon: HandshakeIcon,
    needs: ["mission.request", "mission.viewAll"],
    path: "/agreements",
    group: "cooperation",
  },
  {
    id: "commitments",
    title: sayIn("commitments")("title"),
    Icon: TaskIcon,
    needs: ["mission.request", "mission.viewAll"],
    path: "/commitments",
    group: "cooperation",
  },
  {
    id: "contacts",
    title: sayIn("shell")("contacts"),
    Icon: ContactsIcon,
    needs: ["mission.request", "mission.viewAll"],
    path: "/contacts",
    group: "cooperation",
  },
  {
    id: "gifts",
    title: sayIn("shell")("gifts"),
    Icon: GiftIcon,
    needs: ["mission.request", "mission.viewAll"],
    path: "/gifts",
    group: "cooperation",
  },
  {
    id: "statistics",
    title: sayIn("statistics")("title"),
    Icon: StatisticsIcon,
    needs: ["mission.viewAll"],
    path: "/statistics",
    group: "records",
  },
  {
    id: "scan",
    title: sayIn("shell")("scan"),
    Icon: ScannerIcon,
    needs: ["permit.record"],
    path: "/scan",
    group: "new",
  },
  {
    id: "people",
    title: sayIn("people")("title"),
    Icon: PeopleIcon,
    needs: ["people.manage", "people.profile", "people.sensitive"],
    path: "/people",
    group: "system",
  },
  {
    id: "deputies",
    title: sayIn("deputies")("title"),
    Icon: GroupIcon,
    needs: ["mission.request", "people.manage"],
    path: "/deputies",
    group: "system",
  },
  {
    id: "away",
    title: sayIn("away")("title"),
    Icon: AwayIcon,
    needs: ["signedIn"],
    path: "/away",
    group: "work",
  },
  {
    id: "waitingFor",
    title: sayIn("shell")("waitingFor"),
    Icon: HourglassIcon,
    needs: ["mission.reassign"],
    path: "/waiting",
    group: "work",
  },
  {
    id: "rates",
    title: sayIn("shell")("rates"),
    Icon: PaymentsIcon,
    needs: ["money.plan"],
    path: "/rates",
    group: "records",
  },
  {
    id: "budget",
    title: sayIn("shell")("budget"),
    Icon: SavingsIcon,
    needs: ["money.plan"],
    path: "/budget",
    group: "records",
  },
  {
    id: "council",
    title: sayIn("council")("title"),
    Icon: CouncilIcon,
    needs: ["council.disclose"],
    path: "/council",
    group: "records",
  },
  {
    id: "routes",
    title: sayIn("routes")("title"),
    Icon: RouteIcon,
    needs: ["settings.manage"],
    path: "/routes",
    group: "system",
  },
  {
    id: "calendar",
    title: sayIn("calendar")("title"),
    Icon: CalendarIcon,
    needs: ["settings.manage"],
    path: "/calendar",
    group: "system",
  },
  {
    id: "backups",
    title: sayIn("shell")("backups"),
    Icon: BackupIcon,
    needs: ["settings.manage"],
    path: "/backups",
    group: "system",
  },
  {
    id: "whole",
    title: sayIn("whole")("title"),
    Icon: WholeIcon,
    needs: ["settings.manage"],
    path: "/whole",
    group: "system",
  },
  {
    id: "settings",
    title: sayIn("settings")("title"),
    Icon: SettingsIcon,
    needs: ["settings.manage"],
    path: "/settings",
    group: "system",
  },
];
export const accountPlace: Place = {
  id: "account",
  title: sayIn("shell")("account"),
  Icon: PersonIcon,
  needs: ["signedIn"],
  path: "/account",
  group: "person",
};

export const usePlaces = (): readonly Place[] => {
  const can = useCan();
  return places.filter((place) => place.needs.some(can));
};

/** Goes to a place; a new request gets its own draft id. */
export const useGo = (): ((place: Place) => void) => {
  const navigate = useNavigate();
  return (place) => {
    if (place.id === "newRequest")
      void navigate({ to: "/request/$draftId", params: { draftId: newId() } });
    else void navigate({ to: place.path as "/" });
  };
};

export const isAt = (place: Place, pathname: string): boolean =>
  place.path === "/"
    ? pathname === "/"
    : pathname === place.path || pathname.startsWith(`${place.path}/`);
