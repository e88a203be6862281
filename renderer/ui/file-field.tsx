/** Papers: dropped or chosen, stored by `file.add` at once, named with size, removable. */
import AttachIcon from "@mui/icons-material/AttachFileOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useController } from "react-hook-form";
import type { Paper } from "#shared/mission/request/request.ts";
import { refuse, type Refusal, type Result } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "./buttons.tsx";
import { describedBy, FieldGroup, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { RefusalAlert } from "./states.tsx";

/** One paper (`Paper | null`), or with `many` a list of them (`Paper[]`). */
export function FileField(props: FieldText & { name: string; many?: boolean; accept?: string }) {
  const error = useFieldError(props.name);
  const { field } = useController({ name: props.name });
  const papers: Paper[] = props.many ? asPapers(field.value) : asPapers([field.value]);
  const put = (next: Paper[]) => field.onChange(props.many ? next : (next.at(-1) ?? null));
  return (
    <FieldGroup {...props} error={error}>
      <FileDrop
        name={props.name}
        many={props.many ?? false}
        filled={papers.length > 0}
        described={describedBy(props.name, props.helper, error)}
        {...(props.accept ? { accept: props.accept } : {})}
        onAdded={(added) =>
          put(
            props.many
              ? [
                  ...papers.filter((one) => !added.some((two) => two.sha256 === one.sha256)),
                  ...added,
                ]
              : added,
          )
        }
      >
        {papers.map((paper) => (
          <PaperRow
            key={paper.sha256}
            paper={paper}
            onRemove={() => put(papers.filter((one) => one.sha256 !== paper.sha256))}
          />
        ))}
      </FileDrop>
    </FieldGroup>
  );
}

/** The place to drop files on, without a form around it. */
export function FileDrop(props: {
  name: string;
  many: boolean;
  filled?: boolean;
  accept?: string;
  described?: object;
  onAdded: (papers: Paper[]) => void;
  children?: ReactNode;
}) {
  const t = useText("common");
  const input = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState("");
  const [told, setTold] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [over, setOver] = useState(false);
  // Storing takes a while: what was added or removed meanwhile is known to the last render only.
  const onAdded = useRef(props.onAdded);
  useEffect(() => {
    onAdded.current = props.onAdded;
  }, [props.onAdded]);

  const add = async (files: readonly File[]) => {
    setRefusal(null);
    const added: Paper[] = [];
    for (const file of props.many ? files : files.slice(0, 1)) {
      setAdding(file.name);
      const result = await store(file);
      if (result.ok) added.push(result.value);
      else setRefusal(firstIssue(result.error));
    }
    setAdding("");
    if (added.length > 0) {
      onAdded.current(added);
      setTold(t("fileAdded", { name: added.map((one) => one.name).join(t("listSeparator")) }));
    }
  };

  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
      sx={(theme) => ({
        border: "1px dashed",
        borderColor: over ? "primary.main" : theme.palette.lineStrong,
        backgroundColor: over ? theme.palette.soft.teal : "transparent",
        borderRadius: 1,
        padding: 1.5,
      })}
    >
      {props.children}
      <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
        <Button
          startIcon={<AttachIcon />}
          pending={adding !== ""}
          onClick={() => input.current?.click()}
          {...props.described}
        >
          {props.filled && !props.many ? t("fileReplace") : t("fileChoose")}
        </Button>
        <Typography variant="caption" color="textSecondary" role="status">
          {adding !== "" ? t("fileAdding", { name: adding }) : told || t("fileDrop")}
        </Typography>
      </Stack>
      <input
        ref={input}
        type="file"
        hidden
        data-field={props.name}
        multiple={props.many}
        accept={props.accept}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <RefusalAlert refusal={refusal} />
    </Box>
  );
}

/** Name, size and what can be done with one paper. */
export function PaperRow({
  paper,
  onRemove,
  action,
}: {
  paper: Paper;
  onRemove?: () => void;
  action?: ReactNode;
}) {
  const t = useText("common");
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 1, marginBlockEnd: 1 }}>
      <AttachIcon fontSize="small" color="primary" aria-hidden />
      <Box sx={{ minInlineSize: 0, flex: 1 }}>
        <bdi>{paper.name}</bdi>
        <Typography
          component="span"
          variant="caption"
          color="textSecondary"
          sx={{ marginInlineStart: 1 }}
        >
          <SizeText bytes={paper.size} />
        </Typography>
      </Box>
      {action}
      {onRemove && (
        <IconButton
          size="small"
          aria-label={t("removeNamed", { name: paper.name })}
          onClick={onRemove}
        >
          <DeleteIcon />
        </IconButton>
      )}
    </Stack>
  );
}

export function SizeText({ bytes }: { bytes: number }) {
  return useSize()(bytes);
}

/** The same as a plain string, for sentences. */
export const useSize = (): ((bytes: number) => string) => {
  const t = useText("common");
  return (bytes) => {
    if (bytes < 1024) return t("bytes", { size: bytes });
    if (bytes < 1024 * 1024) return t("kilobytes", { size: Math.round(bytes / 1024) });
    return t("megabytes", { size: Math.round(bytes / 1024 / 102.4) / 10 });
  };
};

/** A folder that was dropped, or a file gone since it was chosen, cannot be read. */
const store = async (file: File): Promise<Result<Paper>> => {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null
    ? refuse("refused", "fileMissing")
    : runCommand("file.add", { name: file.name, mime: file.type, bytes: new Uint8Array(bytes) });
};

/** The store names size and type at a field; that sentence is better than "check the fields". */
const firstIssue = (refusal: Refusal): Refusal => {
  const issue = refusal.fields?.[0];
  return issue
    ? {
        code: refusal.code,
        reason: issue.reason,
        ...(issue.params ? { params: issue.params } : {}),
      }
    : refusal;
};

const asPapers = (value: unknown): Paper[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is Paper => typeof one === "object" && one !== null && "sha256" in one,
      )
    : [];
