/** Repeated rows of the report: the shared list, under the label and hint of the report's own field. */
import type { ComponentProps } from "react";
import { RowList } from "#renderer/ui/row-list.tsx";
import { useFieldText } from "./fields.tsx";
import type { ReportValues } from "./report-values.ts";

type ListName = "meetings" | "agreements" | "recommendations" | "gifts";

export function Rows<N extends ListName>({
  empty,
  ...props
}: Omit<ComponentProps<typeof RowList>, "label" | "helper" | "name" | "empty"> & {
  name: N;
  empty: ReportValues[N][number];
}) {
  const { helper, label } = useFieldText()(props.name);
  return <RowList {...props} label={label} helper={helper} empty={() => empty} />;
}
