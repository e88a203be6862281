/** The national ID of a member from outside: masked until a person who needs it asks to see it. */
import VisibilityIcon from "@mui/icons-material/VisibilityOutlined";
import { IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import type { Member } from "#shared/mission/request/request.ts";
import { isMasked } from "#shared/people/profile.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { Code, usePersonNames } from "#renderer/ui/text.tsx";

export function NationalId({ member, missionId }: { member: Member; missionId: string }) {
  const t = useText("profile");
  const { name } = usePersonNames()(member);
  const mayAsk = useCan()("people.sensitive") && isMasked(member.nationalId);
  const [asked, setAsked] = useState(false);
  const reveal = useCommand("people.reveal");
  const whose = { id: member.key, missionId };
  const seen = useCall("people.sensitive", whose, { enabled: asked });
  const label = t("showOne", { name });
  const ask = async () => {
    const result = await reveal.run(whose);
    if (result.ok) setAsked(true);
  };
  return (
    <>
      <Code>{seen.data?.values.nationalId ?? member.nationalId}</Code>
      {mayAsk && !asked && (
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} onClick={() => void ask()}>
            <VisibilityIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <RefusalAlert refusal={reveal.refusal} />
    </>
  );
}
