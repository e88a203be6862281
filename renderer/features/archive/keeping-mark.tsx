/** How long a dossier is kept, as a mark: sign and word, never colour alone. */
import DueIcon from "@mui/icons-material/EventBusyOutlined";
import ForeverIcon from "@mui/icons-material/AllInclusiveOutlined";
import GavelIcon from "@mui/icons-material/GavelOutlined";
import HeldIcon from "@mui/icons-material/PanToolOutlined";
import KeptIcon from "@mui/icons-material/HourglassBottomOutlined";
import ProposedIcon from "@mui/icons-material/PlaylistAddCheckOutlined";
import TransferIcon from "@mui/icons-material/MoveUpOutlined";
import type { ReactElement } from "react";
import type { KeepingState } from "#shared/archive/retention.ts";
import { useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { Sign } from "#renderer/ui/signs.tsx";

const looks: Record<
  KeepingState,
  { tone: Parameters<typeof Mark>[0]["tone"]; icon: ReactElement }
> = {
  held: { tone: "warning", icon: <HeldIcon /> },
  licensed: { tone: "success", icon: <GavelIcon /> },
  proposed: { tone: "teal", icon: <ProposedIcon /> },
  permanent: { tone: "plain", icon: <ForeverIcon /> },
  due: { tone: "orange", icon: <DueIcon /> },
  transfer: { tone: "orange", icon: <TransferIcon /> },
  kept: { tone: "plain", icon: <KeptIcon /> },
};

export function KeepingMark({ state }: { state: KeepingState }) {
  const t = useText("words");
  return <Mark {...looks[state]} label={t(`keeping.${state}`)} />;
}

/** The same in a row of a list. */
export function KeepingSign({ state }: { state: KeepingState }) {
  const t = useText("words");
  return <Sign {...looks[state]} label={t(`keeping.${state}`)} />;
}
