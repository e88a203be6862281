/** A text with the words that a search found, marked; found by the same folding as the search itself. Numbers of a register are shown in the language's digits. */
import { Box } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { useLang } from "#renderer/i18n.ts";

export function MarkedText({ text, query }: { text: string; query: string }) {
  const lang = useLang();
  const shown = (piece: string) =>
    /^1[34]\d\d\/\d+$/.test(piece) ? localizeDigits(piece, lang) : piece;
  return (
    <bdi>
      {markWords(text, query).map(({ piece, found }, index) =>
        found ? (
          // A text's pieces have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Box
            key={index}
            component="mark"
            sx={(theme) => ({
              color: "inherit",
              fontWeight: 600,
              borderRadius: 0.5,
              paddingInline: "2px",
              backgroundColor: theme.palette.soft.orange,
            })}
          >
            {shown(piece)}
          </Box>
        ) : (
          shown(piece)
        ),
      )}
    </bdi>
  );
}

/** One word may be written in up to three parts, with spaces or half-spaces between them. */
const maxParts = 3;

/** The text in pieces; `found` pieces begin with a word of the query, however either is put together. */
export const markWords = (text: string, query: string): { piece: string; found: boolean }[] => {
  const tokens = foldForSearch(query)
    .split(" ")
    .filter((one) => one !== "");
  const wanted = [...new Set([...tokens, ...runsOf(tokens)])];
  const pieces = text.split(/(\s+)/);
  const words = pieces.flatMap((piece, at) =>
    at % 2 === 0 && foldForSearch(piece) !== ""
      ? [{ at, parts: foldForSearch(piece).split(" ") }]
      : [],
  );
  const found = new Set<number>();
  words.forEach((_, start) => {
    for (let size = 1; size <= maxParts && start + size <= words.length; size += 1) {
      const run = words.slice(start, start + size);
      const joined = run.map(({ parts }) => parts.join("")).join("");
      // A longer run only counts when its last word is needed to complete what was asked for.
      const before = run
        .slice(0, -1)
        .map(({ parts }) => parts.join(""))
        .join("");
      const hit = wanted.some(
        (one) =>
          (joined.startsWith(one) && (size === 1 || before.length < one.length)) ||
          (size === 1 && run[0]?.parts.some((part) => part.startsWith(one))),
      );
      if (hit) for (const { at } of run) found.add(at);
    }
  });
  return pieces.filter((piece) => piece !== "").length === 0
    ? []
    : pieces.flatMap((piece, at) => (piece === "" ? [] : [{ piece, found: found.has(at) }]));
};

/** Neighbouring words of the query as one: `هم اندیشی` is also `هم‌اندیشی`. */
const runsOf = (tokens: readonly string[]): string[] =>
  tokens.flatMap((_, start) => {
    const runs: string[] = [];
    for (let size = 2; size <= maxParts && start + size <= tokens.length; size += 1)
      runs.push(tokens.slice(start, start + size).join(""));
    return runs;
  });
