/** A text with the words that a search found, marked. Numbers of a register are shown in the language's digits. */
import { Box } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import { markWords, type SnippetPart } from "#shared/persian/snippet.ts";
import { useLang } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { usePartDirection } from "./text-direction.ts";

export function MarkedText({ text, query }: { text: string; query: string }) {
  return <MarkedParts parts={markWords(text, query)} />;
}

/** What the store has marked already. */
export function MarkedParts({ parts }: { parts: readonly SnippetPart[] }) {
  const lang = useLang();
  const direction = usePartDirection(parts.map(({ text }) => text).join(""));
  const shown = (piece: string) =>
    /^1[34]\d\d\/\d+$/.test(piece) ? localizeDigits(piece, lang) : piece;
  return (
    <bdi dir={direction}>
      {parts.map(({ text, found }, index) =>
        found ? (
          // A text's pieces have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Box
            key={index}
            component="mark"
            sx={(theme) => ({
              color: theme.palette.look.sandInk,
              borderRadius: `${radii.small}px`,
              backgroundColor: theme.palette.look.sandSoft,
              borderBlockEnd: `2px solid ${theme.palette.look.plot4}`,
            })}
          >
            {shown(text)}
          </Box>
        ) : (
          shown(text)
        ),
      )}
    </bdi>
  );
}
