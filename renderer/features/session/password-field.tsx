/** The password before signing in: which language the keyboard types, and that Caps Lock is on. */
import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { Stack, Typography } from "@mui/material";
import { useEffect, useState, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { TextField } from "#renderer/ui/text-field.tsx";

interface Keys {
  /** Of the last letter that was typed; `null` before the first. */
  typed: "fa" | "en" | null;
  caps: boolean;
}

/** What the keyboard says as it is used. */
export const useKeys = (): Keys => {
  const [keys, setKeys] = useState<Keys>({ typed: null, caps: false });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key } = event;
      const caps = event.getModifierState?.("CapsLock") ?? false;
      const lang =
        key.length !== 1
          ? null
          : /\p{Script=Arabic}/u.test(key)
            ? "fa"
            : /[a-z]/i.test(key)
              ? "en"
              : null;
      setKeys((now) => {
        const typed = lang ?? now.typed;
        return now.typed === typed && now.caps === caps ? now : { typed, caps };
      });
    };
    addEventListener("keydown", listen);
    addEventListener("keyup", listen);
    return () => {
      removeEventListener("keydown", listen);
      removeEventListener("keyup", listen);
    };
  }, []);
  return keys;
};

export function PasswordField(props: {
  name: string;
  label: string;
  keys: Keys;
  autoFocus?: boolean;
  /** After a wrong password: how many tries are left, and the like. */
  wrong?: ReactNode;
}) {
  const t = useText("session");
  const { name, label, keys, wrong } = props;
  const said = [keys.typed && t(`keyboard.${keys.typed}`), keys.caps && t("keyboard.caps")].filter(
    (one) => typeof one === "string",
  );
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="current-password"
      autoFocus={props.autoFocus ?? true}
      after={
        <>
          {wrong}
          <Stack
            direction="row"
            role="status"
            sx={{ minBlockSize: 18, alignItems: "center", gap: 0.5, color: "text.secondary" }}
          >
            {said.length > 0 && <KeyboardIcon aria-hidden sx={{ fontSize: 16 }} />}
            {said.map((one) => (
              <Typography
                key={one}
                component="span"
                variant="caption"
                sx={keys.caps ? { color: "warning.main", fontWeight: 600 } : {}}
              >
                {one}
              </Typography>
            ))}
          </Stack>
        </>
      }
    />
  );
}

interface Tries {
  left: number;
  seconds: number;
}

/** Why it may have been wrong, and what comes after the next ones. */
export function WrongPassword({ keys, ...tries }: Tries & { keys: Keys }) {
  const t = useText("session");
  const why = [
    keys.typed === "fa" ? t("keyboard.maybeEnglish") : "",
    keys.caps ? t("keyboard.maybeCaps") : "",
  ];
  return <TriesLeft {...tries} why={why} />;
}

/** How many more tries are free of a wait, or how long the next wait is. */
export function TriesLeft({ left, seconds, why = [] }: Tries & { why?: readonly string[] }) {
  const t = useText("session");
  const next = left > 0 ? t("triesLeft", { count: left, seconds }) : t("thenWait", { seconds });
  return (
    <Typography variant="caption" component="p" color="error" sx={{ margin: 0 }}>
      {[...why, next].filter((part) => part !== "").join(" ")}
    </Typography>
  );
}
