/** The answer to what a list asks for, how long it takes, and the rows before it when there is none. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Input, Output } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall, type QueryName } from "#renderer/client.ts";
import { useAfter } from "./use-after.ts";

export interface Answer<N extends QueryName> {
  answer: Output<N> | undefined;
  /** The rows on screen are those of the question before. */
  busy: boolean;
  /** Since when the rows are as they are, when they could not be read again; `null` while they are current. */
  staleSince: number | null;
  refusal: Refusal | null;
  /** For 300 ms and for two seconds nothing has come. */
  slow: boolean;
  verySlow: boolean;
  /** The person gave up waiting. */
  stopped: boolean;
  again: () => void;
  stop: () => void;
}

/** Refusals after which the rows before are still what the person may see. */
const passing: readonly Refusal["code"][] = ["internal", "unavailable"];

export const useAnswer = <N extends QueryName>(name: N, input: Input<N>): Answer<N> => {
  const queryClient = useQueryClient();
  const { data, error, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = useCall(
    name,
    input,
    { keepPrevious: true },
  );
  const [last, setLast] = useState<{ answer: Output<N>; at: number } | null>(null);
  if (data !== undefined && !isPlaceholderData && dataUpdatedAt !== last?.at)
    setLast({ answer: data, at: dataUpdatedAt });
  const failed = error !== null && passing.includes(error.code);
  const answer = data ?? (failed ? last?.answer : undefined);
  const waits = isFetching && (data === undefined || isPlaceholderData);
  return {
    answer,
    busy: isPlaceholderData,
    staleSince: failed && answer !== undefined ? (last?.at ?? null) : null,
    refusal: error,
    slow: useAfter(waits, 300),
    verySlow: useAfter(waits, 2000),
    stopped: !isFetching && error === null && (data === undefined || isPlaceholderData),
    again: () => void refetch(),
    stop: () => void queryClient.cancelQueries({ queryKey: [name, input] }),
  };
};
