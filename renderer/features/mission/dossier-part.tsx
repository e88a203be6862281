/** What one tab shows beside the head of the dossier: asked while the tab is open. */
import type { ReactNode } from "react";
import type { dossierPartRows } from "#shared/contract/dossier-parts.ts";
import type { Input, Output } from "#shared/contract/table.ts";
import { useCall } from "#renderer/client.ts";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";

/** Draws its children with the answer of the part's query. */
export function DossierPart<N extends keyof typeof dossierPartRows>(props: {
  name: N;
  of: Input<N>;
  children: (part: Output<N>) => ReactNode;
}) {
  const { data, error } = useCall(props.name, props.of);
  if (data) return props.children(data);
  return error ? <RefusalAlert refusal={error} /> : <Loading lines={4} />;
}
