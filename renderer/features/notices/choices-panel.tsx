/** Which notifications a person wants, in Safir and from the operating system; each kind by itself. */
import {
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import type { NoticeChoice } from "#shared/contract/notices.ts";
import { isAlwaysTold } from "#shared/mission/notices.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";

export function NoticeChoices() {
  const t = useText("notices");
  const { data, error } = useCall("notice.list", {});
  const { run, refusal } = useCommand("notice.choose");
  return (
    <Panel title={t("choices")}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("choicesText")}
      </Typography>
      <RefusalAlert refusal={error ?? refusal} />
      {!data && !error && <Loading lines={3} />}
      {data && (
        <Table size="small" aria-label={t("choices")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("column.kind")}</TableCell>
              <TableCell align="center">{t("column.inApp")}</TableCell>
              <TableCell align="center">{t("column.inSystem")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.choices.map((one) => (
              <Row key={one.kind} choice={one} onChange={(next) => void run(next)} />
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function Row(props: { choice: NoticeChoice; onChange: (choice: NoticeChoice) => void }) {
  const { choice } = props;
  const t = useText("notices");
  const name = t(`kind.${choice.kind}`);
  const always = isAlwaysTold(choice.kind);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
        {always && (
          <Typography variant="caption" color="textSecondary" component="div">
            {t("alwaysTold")}
          </Typography>
        )}
      </TableCell>
      <TableCell align="center">
        <Checkbox
          checked={choice.inApp}
          disabled={always}
          onChange={(_, inApp) =>
            props.onChange({ ...choice, inApp, inSystem: inApp && choice.inSystem })
          }
          slotProps={{ input: { "aria-label": `${name}: ${t("column.inApp")}` } }}
        />
      </TableCell>
      <TableCell align="center">
        <Checkbox
          checked={choice.inSystem && choice.inApp}
          disabled={!choice.inApp}
          onChange={(_, inSystem) => props.onChange({ ...choice, inSystem })}
          slotProps={{ input: { "aria-label": `${name}: ${t("column.inSystem")}` } }}
        />
      </TableCell>
    </TableRow>
  );
}
