/** The sign of each kind of task. */
import AckIcon from "@mui/icons-material/DoneAllOutlined";
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import CheckIcon from "@mui/icons-material/FactCheckOutlined";
import CommitmentIcon from "@mui/icons-material/HandshakeOutlined";
import DecideIcon from "@mui/icons-material/HowToRegOutlined";
import DeputyIcon from "@mui/icons-material/PersonAddAltOutlined";
import EditIcon from "@mui/icons-material/EditNoteOutlined";
import GiftIcon from "@mui/icons-material/CardGiftcardOutlined";
import LetterIcon from "@mui/icons-material/MarkEmailReadOutlined";
import LuggageIcon from "@mui/icons-material/LuggageOutlined";
import MoneyIcon from "@mui/icons-material/ReceiptLongOutlined";
import OrderIcon from "@mui/icons-material/ApprovalOutlined";
import PostponedIcon from "@mui/icons-material/UpdateOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import ReviewIcon from "@mui/icons-material/RateReviewOutlined";
import SignIcon from "@mui/icons-material/DrawOutlined";
import StaffIcon from "@mui/icons-material/ManageAccountsOutlined";
import type { SvgIconProps } from "@mui/material";
import type { ComponentType } from "react";
import type { TaskKind } from "#shared/mission/tasks.ts";

export const taskIcons: Record<
  TaskKind | "commitment" | "deputyship",
  ComponentType<SvgIconProps>
> = {
  decide: DecideIcon,
  recordPermit: LetterIcon,
  refusedPermit: LetterIcon,
  correct: EditIcon,
  resumePostponed: PostponedIcon,
  acknowledge: AckIcon,
  issueOrder: OrderIcon,
  printOrder: PrintIcon,
  completePapers: LuggageIcon,
  clearToDepart: CheckIcon,
  fileReport: EditIcon,
  correctReport: EditIcon,
  signReport: SignIcon,
  reviewReport: ReviewIcon,
  fileSettlement: MoneyIcon,
  correctSettlement: MoneyIcon,
  approveSettlement: MoneyIcon,
  evenAccounts: MoneyIcon,
  handOverGift: GiftIcon,
  archive: ArchiveIcon,
  nameAnother: StaffIcon,
  fillRole: StaffIcon,
  commitment: CommitmentIcon,
  deputyship: DeputyIcon,
};
