/**
 * The acts of a dossier beside the one of the strip: two buttons at most, the rest in a menu, and there
 * also those that are refused now, with their reason. Which acts there are is the engine's answer.
 */
import MoreIcon from "@mui/icons-material/MoreHorizOutlined";
import { IconButton, Menu, MenuItem, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionState } from "#shared/mission/decide.ts";
import { placeInDossier, type DossierTab } from "#shared/mission/dossier-places.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { actionUi, headActions, hiddenBy } from "./action-ui.ts";
import type { Acts } from "./use-acts.tsx";

/** Buttons beside the menu. */
const inHead = 2;

export function HeadActs(props: {
  dossier: Dossier;
  acts: Acts;
  tab: DossierTab;
  /** The act of the strip, which is not said twice. */
  except: ActionName | null;
}) {
  const { acts } = props;
  const t = useText("dossier");
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const states = statesOf(props.dossier, props.tab);
  const allowed = states.flatMap((one) =>
    one.allowed && one.action !== props.except ? [one.action] : [],
  );
  const shown = allowed.filter((one) => !isRare(one)).slice(0, inHead);
  const rest = allowed.filter((one) => !shown.includes(one));
  const refused = gathered(states, useReason());
  const close = () => setAnchor(null);
  return (
    <>
      {shown.map((one) => (
        <Button
          key={one}
          size="small"
          pending={acts.isPending(one)}
          onClick={() => acts.start(one)}
        >
          {acts.label(one)}
        </Button>
      ))}
      {rest.length + refused.size > 0 && (
        <IconButton
          aria-label={t("act.more")}
          title={t("act.more")}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </IconButton>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {rest.map((one) => (
          <MenuItem
            key={one}
            onClick={() => {
              close();
              acts.start(one);
            }}
            sx={isFinal(one) ? { color: "error.main" } : {}}
          >
            {acts.label(one)}
          </MenuItem>
        ))}
        {[...refused].flatMap(([sentence, actions], index) => [
          ...actions.map((one) => (
            <MenuItem
              key={one}
              aria-disabled
              aria-describedby={`${id}-${index}`}
              sx={(theme) => ({
                marginInline: 1,
                marginBlock: 0.25,
                paddingInline: 1,
                color: "text.secondary",
                border: `1px dashed ${theme.palette.lineStrong}`,
                borderRadius: 1,
                cursor: "not-allowed",
              })}
            >
              {acts.label(one)}
            </MenuItem>
          )),
          // Said once for all of them; the keyboard passes it by.
          <Typography
            key={sentence}
            id={`${id}-${index}`}
            component="li"
            role="none"
            variant="caption"
            color="textSecondary"
            sx={{ maxInlineSize: 340, paddingInline: 2, paddingBlock: 0.5 }}
          >
            {sentence}
          </Typography>,
        ])}
      </Menu>
    </>
  );
}

const isFinal = (name: ActionName): boolean => actionUi[name].button?.weight === "final";
const isRare = (name: ActionName): boolean =>
  isFinal(name) || actionUi[name].button?.weight === "rare";

/** Refused acts by their sentence, so that one sentence is said once. */
const gathered = (
  states: readonly ActionState[],
  reason: ReturnType<typeof useReason>,
): ReadonlyMap<string, ActionName[]> => {
  const found = new Map<string, ActionName[]>();
  for (const one of states) {
    if (one.allowed) continue;
    const sentence = reason(one.refused);
    found.set(sentence, [...(found.get(sentence) ?? []), one.action]);
  }
  return found;
};

/**
 * The engine's answers that belong in the head. Left out: what only somebody else's own part allows
 * (nobody looks for it), a sheet that is already kept, and what the open tab has a button for.
 */
const statesOf = (dossier: Dossier, tab: DossierTab): ActionState[] =>
  headActions.flatMap((name): ActionState[] => {
    const state = dossier.actions.find((one) => one.action === name);
    const { button, place } = actionUi[name];
    if (state === undefined || button === undefined) return [];
    if (!state.allowed) return hiddenBy(button, state.refused.reason) ? [] : [state];
    const onTab =
      button.leavesToTab && place.on === "tab" && placeInDossier(place.tab)?.tab === tab;
    return button.onlyRefused || onTab ? [] : [state];
  });
