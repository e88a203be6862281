/** The stream of a route template, by its purpose: every version that was published. Pure. */
import { z } from "zod";
import { written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream } from "../events/stream.ts";
import { invalid, ok, type FieldIssue } from "../result.ts";
import { templateEvents } from "./events.ts";
import { checkTemplate, templateFields, type RouteTemplate } from "./template.ts";

type Published = Pick<RouteTemplate, "version">;
interface TemplateFacts {
  today: string;
}
const action = actionOf<Published, EventOf<typeof templateEvents>, TemplateFacts>();

export const routeTemplates = defineStream({
  kind: "route",
  events: templateEvents,
  empty: (): Published => ({ version: 0 }),
  evolve: (_last: Published, { payload: { version } }): Published => ({ version }),
  actions: {
    publish: action({
      rests: "version",
      capability: "settings.manage",
      input: z.object({ template: templateFields, seenVersion: z.number().int() }),
      output: written,
      topics: ["routes", "settings"],
      doc: "Publish a new version of a template; requests follow it from its day on.",
      guards: [],
      decide: ({ version }, { template }, _actor, { today }) => {
        const past = { path: "effectiveFrom", reason: "pastEffective", params: { today } } as const;
        const faults = [
          ...checkTemplate(template),
          ...(template.effectiveFrom < today ? [past] : []),
        ];
        if (faults.length > 0) return invalid(inTemplate(faults));
        const payload = { ...template, version: version + 1 };
        return ok([{ type: "route.published.v1", payload }]);
      },
    }),
  },
});

/** Mistakes of a template at the path of the input that carries it. */
export const inTemplate = (faults: readonly FieldIssue[]): FieldIssue[] =>
  faults.map((one) => ({ ...one, path: `template.${one.path}` }));
