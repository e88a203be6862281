/** For every file of the store's tests. */
import { afterEach } from "vitest";
import { closeAll } from "./after-test.ts";

afterEach(closeAll);
