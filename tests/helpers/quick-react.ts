/**
 * Import this before React: in development it takes a stack for each element it makes, for a person who
 * debugs. That was a third of a screen's test. Its warnings stay.
 */
import { createRequire } from "node:module";

Object.assign(console, { createTask: undefined });
// The same module that the app gets: React's own switch, "enough stacks for now".
const React = createRequire(import.meta.url)("react") as object;
const inside: unknown = Reflect.get(
  React,
  "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
);
if (typeof inside !== "object" || inside === null || !("recentlyCreatedOwnerStacks" in inside))
  throw new Error("React counts its stacks elsewhere now.");
Object.defineProperty(inside, "recentlyCreatedOwnerStacks", { get: () => 1e6, set: () => {} });
