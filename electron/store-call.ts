/** A typed call from main to the store, under the key of the window it is made for. */
import type { Input, Name, Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import type { StoreClient } from "./store-client.ts";

export const askStore = async <N extends Name>(
  store: StoreClient,
  client: string,
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> => (await store.call(client, name, input)) as Result<Output<N>>;
