/** The last line of the table: a name typed is looked for among the staff, and may be of nobody there. */
import AddIcon from "@mui/icons-material/AddOutlined";
import OutsideIcon from "@mui/icons-material/PersonAddAltOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useDeferredValue, useState, type RefObject } from "react";
import type { ListedPerson } from "#shared/contract/people.ts";
import { memberColumns } from "#shared/mission/request/member-rows.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { fieldId } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { emptyMember, memberOf, type MemberValues } from "../request-values.ts";
import type { MemberRows } from "./use-members.ts";

const shownPeople = 3;

export function AddLine(props: {
  input: RefObject<HTMLInputElement | null>;
  /** Members that are in the table already. */
  members: MemberRows;
  onAdd: (member: MemberValues) => void;
}) {
  const { members, input, onAdd } = props;
  const t = useText("request");
  const names = usePersonNames();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data } = useCall(
    "people.list",
    { text, activeOnly: true },
    { enabled: text !== "", keepPrevious: true },
  );
  const taken = new Set(members.all().map((one) => one.personId));
  const found =
    text === ""
      ? []
      : (data?.people ?? []).filter((one) => !taken.has(one.id)).slice(0, shownPeople);
  const add = (member: MemberValues) => {
    const head = members.all().some((one) => one.role === "head");
    onAdd({ ...member, role: head ? "member" : "head" });
    setTyped("");
    if (member.personId !== null) input.current?.focus();
  };
  const addPerson = (person: ListedPerson) => add(memberOf(person));
  const addOutside = () => add({ ...emptyMember(), nameFa: typed.trim() });
  return (
    <tr>
      <td className="handle">
        <AddIcon aria-hidden fontSize="small" />
      </td>
      <td>
        <input
          ref={input}
          id={fieldId("members.new")}
          className="editor"
          value={typed}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={t("member.add")}
          placeholder={t("member.addPlaceholder")}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyped("");
            if (event.key !== "Enter") return;
            event.preventDefault();
            const [first] = found;
            // An answer to an earlier text may be another person.
            if (first && text === typed.trim()) addPerson(first);
            else if (typed.trim() !== "" && data !== undefined && text === typed.trim())
              addOutside();
          }}
        />
      </td>
      <td colSpan={memberColumns.length} style={{ cursor: "default" }}>
        <Stack
          direction="row"
          role="group"
          aria-label={t("member.found")}
          sx={{ gap: 0.75, alignItems: "center", paddingInline: 1, overflow: "hidden" }}
        >
          {found.map((person, index) => (
            <Button
              key={person.id}
              size="small"
              onClick={() => addPerson(person)}
              sx={{ minHeight: 24, paddingBlock: 0 }}
            >
              {index === 0 && (
                <Box component="kbd" sx={keySx}>
                  Enter
                </Box>
              )}
              <bdi>{names(person).name}</bdi>
              {names(person).postTitle !== "" && (
                <Box component="span" sx={{ fontWeight: 400 }}>
                  {t("member.suffix", { post: names(person).postTitle })}
                </Box>
              )}
            </Button>
          ))}
          <Button
            size="small"
            quiet
            startIcon={<OutsideIcon />}
            onClick={addOutside}
            sx={{ minHeight: 24, paddingBlock: 0 }}
          >
            {t("member.addOutside")}
          </Button>
          <Typography variant="caption" color="textSecondary" noWrap>
            {t("member.pasteHint")}
          </Typography>
        </Stack>
      </td>
    </tr>
  );
}

const keySx = {
  marginInlineEnd: 0.75,
  paddingInline: 0.5,
  border: "1px solid currentColor",
  borderRadius: `${radii.small}px`,
  typography: "caption",
} as const;
