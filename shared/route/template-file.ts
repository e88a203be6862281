/**
 * A route template as a file that one municipality gives to another. Mistakes in a
 * file are listed with their place; nothing of a wrong file is used. Pure.
 */
import { ok, reasonOf, type FieldIssue, type Result } from "../result.ts";
import { checkTemplate, templateFields, type TemplateFields } from "./template.ts";

const format = "safir-route";
const formatVersion = 1;
const maxLength = 1_000_000;

export const textOfTemplate = (template: TemplateFields): string =>
  `${JSON.stringify({ format, formatVersion, template }, null, 2)}\n`;

/** Paths of issues are those of the template, e.g. `steps.2.when.0.oneOf`. */
export const readTemplateFile = (text: string): Result<TemplateFields> => {
  if (text.length > maxLength) return wrong([{ path: "file", reason: "routeFileTooLarge" }]);
  const file = parseJson(text);
  if (file === undefined) return wrong([{ path: "file", reason: "routeFileNotJson" }]);
  if (file.format !== format) return wrong([{ path: "file", reason: "routeFileOther" }]);
  if (file.formatVersion !== formatVersion)
    return wrong([{ path: "file", reason: "routeFileNewer" }]);
  const read = templateFields.safeParse(file.template);
  if (read.success) {
    const faults = checkTemplate(read.data);
    return faults.length > 0 ? wrong(faults) : ok(read.data);
  }
  return wrong(
    read.error.issues.flatMap((issue): FieldIssue[] => {
      const at = issue.path.join(".");
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({
          path: at === "" ? key : `${at}.${key}`,
          reason: "routeFileUnknownKey",
          params: { key },
        }));
      return [{ path: at, reason: reasonOf(issue.message, "routeFileValue") }];
    }),
  );
};

const parseJson = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

const wrong = (fields: FieldIssue[]): Result<never> => ({
  ok: false,
  error: { code: "invalid", reason: "routeFileWrong", fields },
});
