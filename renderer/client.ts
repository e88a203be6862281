/**
 * The only access to data: typed calls over the bridge, queries kept by topic, commands with an id
 * that makes a retry safe. No screen calls `window.safir` itself.
 */
import {
  QueryCache,
  QueryClient,
  useQueries,
  useQuery,
  useQueryClient,
  type Query,
  type QueryFunctionContext,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Kind, Topic } from "#shared/contract/define.ts";
import { rows } from "virtual:contract-rows";
import type { Contract, Input, Name, Output } from "#shared/contract/table.ts";
import type { Refusal, Result } from "#shared/result.ts";
import { newId } from "#renderer/new-id.ts";

/** What `electron/preload.ts` puts on the window. */
interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  onChanged(listener: (topics: string[]) => void): () => void;
}
declare global {
  interface Window {
    safir: Bridge;
  }
}

export const call = async <N extends Name>(name: N, input: Input<N>): Promise<Result<Output<N>>> =>
  (await window.safir.call(name, input)) as Result<Output<N>>;

// Rows of main are typed as either kind, so a name counts when its kind may be the requested one.
type NamesThatMayBe<K extends Kind> = {
  [N in Name]: Extract<Contract[N]["kind"], K> extends never ? never : N;
}[Name];
export type QueryName = NamesThatMayBe<"query">;
export type CommandName = NamesThatMayBe<"command" | "local">;
/** What a screen passes to a command: the id is added here. */
export type CommandInput<N extends CommandName> = Omit<Input<N>, "commandId">;

/** Queries once, and again whenever a topic of the row is touched. `error` is the refusal. */
export const useCall = <N extends QueryName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean; pollMs?: number | false } = {},
): UseQueryResult<Output<N>, Refusal> =>
  useQuery<Output<N>, Refusal>({
    queryKey: [name, input],
    queryFn: ask<N>,
    enabled: options.enabled ?? true,
    refetchInterval: options.pollMs ?? false,
    // The last page stays on screen while the next one is fetched.
    ...(options.keepPrevious
      ? { placeholderData: (last: Output<N> | undefined) => last as never }
      : {}),
  });

/** The same query with several inputs, e.g. every page of a list that is drawn whole. */
export const useCalls = <N extends QueryName>(
  name: N,
  inputs: readonly Input<N>[],
): UseQueryResult<Output<N>, Refusal>[] => {
  const answers: UseQueryResult<Output<N>, Refusal>[] = useQueries({
    queries: inputs.map((input) => ({ queryKey: [name, input], queryFn: ask<N> })),
  });
  return answers;
};

/** Runs a command; `pending` and `refusal` are for the button and the alert beside it. */
export const useCommand = <N extends CommandName>(name: N) => {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef<Promise<Result<Output<N>>> | null>(null);

  const run = useCallback(
    (input: CommandInput<N>): Promise<Result<Output<N>>> => {
      // A second click during the first call gets the first answer.
      running.current ??= (async () => {
        setPending(true);
        setRefusal(null);
        try {
          // The broadcast names what it changed, to this window and to every other.
          const result = await runCommand(name, input);
          if (!result.ok) {
            if (isSessionLost(result.error)) askForSession(queryClient);
            setRefusal(result.error);
          }
          return result;
        } finally {
          // Also when the bridge itself fails: the button must not wait endlessly.
          running.current = null;
          setPending(false);
        }
      })();
      return running.current;
    },
    [name, queryClient],
  );
  const reset = useCallback(() => setRefusal(null), []);
  return { run, pending, refusal, reset };
};

/** Outside of components, or for many commands at once; `useCommand` is the usual way. */
export const runCommand = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Result<Output<N>>> => {
  const whole = rows[name].kind === "command" ? { ...input, commandId: newId() } : input;
  for (let tries = 0; ; tries += 1) {
    const result = await call(name, whole as unknown as Input<N>);
    // The store is restarting: the same id again, so that nothing is done twice.
    const again = !result.ok && result.error.reason === "storeUnavailable" && tries < restartTries;
    if (!again) return result;
    await new Promise((resolve) => setTimeout(resolve, restartPause));
  }
};
const restartTries = 40;
const restartPause = 500;

/** The cache of one window; the bridge reports what has changed. */
export const createQueryClient = (): QueryClient => {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey: [name] }) => {
        if (isSessionLost(error) && name !== "session.current") askForSession(queryClient);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (failures, error) => isUnavailable(error) && failures < restartTries,
        retryDelay: restartPause,
      },
    },
  });
  return queryClient;
};

/** Starts listening; returns the way to stop. */
export const followChanges = (queryClient: QueryClient): (() => void) =>
  window.safir.onChanged((topics) => touch(queryClient, topics));

/**
 * The answer of a query once it is as new as `fits` asks, `null` if it does not get so new. A query on
 * screen is waited for, since the broadcast repeats it anyway; any other is asked.
 */
export const answerThat = async <N extends QueryName>(
  queryClient: QueryClient,
  name: N,
  input: Input<N>,
  fits: (answer: Output<N>) => boolean,
): Promise<Output<N> | null> => {
  const queryKey = [name, input];
  const cache = queryClient.getQueryCache();
  const query = cache.find<Output<N>>({ queryKey, exact: true });
  await new Promise<void>((resolve) => {
    const waits = () =>
      query?.isActive() === true &&
      query.state.status === "success" &&
      (query.state.data === undefined || !fits(query.state.data));
    if (!waits()) return resolve();
    const stop = cache.subscribe(() => {
      if (waits()) return;
      stop();
      resolve();
    });
  });
  const known = query?.state.data;
  if (known !== undefined && fits(known)) return known;
  return queryClient
    .fetchQuery({ queryKey, queryFn: ask<N>, retry: false })
    .then((answer) => (fits(answer) ? answer : null))
    .catch(() => null);
};

/** Drops the data of the last person; queries that need no sign-in are repeated. */
export const forgetPerson = (queryClient: QueryClient): void =>
  queryClient.removeQueries({
    predicate: ({ queryKey: [name] }) => isKnown(name) && rows[name].capability !== "anyone",
  });

const ask = async <N extends Name>({ queryKey }: QueryFunctionContext): Promise<Output<N>> => {
  const [name, input] = queryKey as [N, Input<N>];
  const result = await call(name, input);
  if (result.ok) return result.value;
  throw result.error; // TanStack's way to say "refused"; it arrives as `error`, typed.
};

const touch = (queryClient: QueryClient, topics: readonly string[]): void => {
  const touched = new Set(topics);
  const predicate = ({ queryKey: [name] }: Pick<Query, "queryKey">) =>
    isKnown(name) && rows[name].topics.some((topic: Topic) => touched.has(topic));
  const asked = queryClient.getQueryCache().findAll({ predicate, fetchStatus: "fetching" });
  void queryClient.invalidateQueries({ predicate });
  // TanStack lets a first answer arrive from before the change: query once more after it.
  for (const { queryKey, promise, state } of asked)
    if (state.data === undefined)
      void promise
        ?.catch(() => {})
        .then(() => queryClient.invalidateQueries({ queryKey, exact: true }));
};

/** The store locked or ended the session: the gate must know. Only this one query. */
const askForSession = (queryClient: QueryClient): void =>
  void queryClient.invalidateQueries({ queryKey: ["session.current"] });

const isKnown = (name: unknown): name is Name =>
  typeof name === "string" && Object.hasOwn(rows, name);
const isSessionLost = (error: unknown): boolean =>
  ["signedOut", "locked"].includes((error as Partial<Refusal>).code ?? "");
const isUnavailable = (error: unknown): boolean =>
  (error as Partial<Refusal>).code === "unavailable";
