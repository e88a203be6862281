/** What issuing the order brings, and what was seen before it, as short lines. */
import MoneyIcon from "@mui/icons-material/AccountBalanceWalletOutlined";
import SeenIcon from "@mui/icons-material/CheckCircleOutlined";
import NextIcon from "@mui/icons-material/FlagOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import ToldIcon from "@mui/icons-material/NotificationsOutlined";
import { Box, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactNode } from "react";
import type { OrderForeseen } from "#shared/contract/dossier-parts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useMoney } from "#renderer/ui/money.tsx";
import { Sign } from "#renderer/ui/signs.tsx";
import { usePersonList } from "./people-words.ts";

export function OrderFollows({ foreseen }: { foreseen: OrderForeseen }) {
  const t = useText("issueOrder");
  const words = useText("words");
  const money = useMoney();
  const lang = useLang();
  const people = usePersonList();
  const { order, commits, told, next } = foreseen;
  const amount = commits && money(commits.amount);
  return (
    <Group title={t("follows")}>
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        <Line Icon={LockIcon}>{t("number", { no: localizeDigits(order.orderNo, lang) })}</Line>
        {commits && amount && (
          <Line Icon={MoneyIcon}>
            {commits.line === ""
              ? t("commits", { amount })
              : t("commitsOf", { amount, line: localizeDigits(commits.line, lang) })}
          </Line>
        )}
        {told.length > 0 && (
          <Line Icon={ToldIcon}>{t("told", { count: told.length, who: people(told) })}</Line>
        )}
        {next && <Line Icon={NextIcon}>{t("next", { task: words(`taskKind.${next}`) })}</Line>}
      </Box>
    </Group>
  );
}

export function OrderChecks({ foreseen: { order, commits } }: { foreseen: OrderForeseen }) {
  const t = useText("issueOrder");
  const seen = [
    order.approvals.length > 0 && t("approvals", { count: order.approvals.length }),
    order.permits.length > 0 && t("permits", { count: order.permits.length }),
    commits !== null && t("budget"),
  ].filter((one) => one !== false);
  if (seen.length === 0) return null;
  return (
    <Group title={t("checked")}>
      <Box sx={{ display: "flex", columnGap: 2, flexWrap: "wrap" }}>
        {seen.map((label) => (
          <Sign key={label} tone="success" icon={<SeenIcon />} label={label} />
        ))}
      </Box>
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ marginBlockStart: 1.5 }}>
      <Typography
        variant="caption"
        component="h3"
        color="textSecondary"
        sx={{ margin: 0, fontWeight: 600 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Line({ Icon, children }: { Icon: ComponentType<SvgIconProps>; children: ReactNode }) {
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        display: "flex",
        gap: 1,
        paddingBlock: 0.75,
        borderBlockStart: `1px solid ${palette.look.lineSoft}`,
      })}
    >
      <Icon sx={{ fontSize: 16, marginBlockStart: "2px", color: "text.secondary" }} />
      <Typography component="span">{children}</Typography>
    </Box>
  );
}
