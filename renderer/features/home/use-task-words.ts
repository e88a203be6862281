/** What a row of home says: its duty, number, object, facts, and the words of its button. */
import { ackKinds } from "#shared/mission/closing.ts";
import { daysBetween, formatDayRange } from "#shared/persian/jalali.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { ownerOf } from "#renderer/features/commitments/commitment-marks.tsx";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { isolated, stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";
import type { MyTask } from "./use-my-tasks.ts";

export interface TaskWords {
  duty: string;
  no: string;
  object: string;
  facts: string;
  /** How long it waits and who else knows; for the tip, and read aloud. */
  more: string;
  act: string;
}

export const useTaskWords = (): ((one: MyTask) => TaskWords) => {
  const t = useText("home");
  const words = useText("words");
  const route = useText("route");
  const common = useText("common");
  const commitments = useText("commitments");
  const deputies = useText("deputies");
  const lang = useLang();
  const today = useToday();
  const names = usePersonNames();
  const gazetteer = useGazetteer();
  const join = (parts: string[]) => parts.filter((part) => part !== "").join(common("dot"));
  const city = (name: string, country: string) =>
    isolated(gazetteer?.placeName(name, country, lang) ?? name, lang);

  const duty = ({ kind, step, stepId }: WaitingTask): string => {
    // One dossier may wait for several of these: without its name they look the same.
    const acknowledged = kind === "acknowledge" && ackKinds.find((one) => one === stepId);
    if (acknowledged) return words(`ackKind.${acknowledged}`);
    return stepTitle(lang, step) || t(`act.${kind}`);
  };
  const object = ({ kind, role, mission }: WaitingTask): string => {
    if (kind === "nameAnother") return t("stuckStep");
    if (kind === "fillRole") return t("emptyRole", { role: words(`role.${role ?? "employee"}`) });
    return mission.subject;
  };
  const facts = ({ kind, forWhom, mission }: WaitingTask): string => {
    const who = forWhom && names(forWhom).name;
    const instead = who
      ? kind === "nameAnother"
        ? t("stuckAt", { who })
        : route("forWhom", { who })
      : "";
    // An administrator learns that it waits, not what the dossier is about.
    if (mission.startDate === "") return instead;
    const companions = mission.memberCount - 1;
    const { name } = names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn });
    return join([
      instead,
      city(mission.city, mission.country),
      companions > 0
        ? `${isolated(name, lang)} ${t("others", { count: companions })}`
        : isolated(name, lang),
      formatDayRange(mission.startDate, mission.endDate, lang),
    ]);
  };
  const more = ({ kind, since, urgency }: WaitingTask): string => {
    if (kind === "nameAnother" || kind === "fillRole") return "";
    const days = daysBetween(since, today);
    return join([
      days > 0 ? t("since", { count: days }) : t("sinceToday"),
      urgency === "escalated" ? t("due.escalated") : "",
    ]);
  };

  return (one) => {
    if (one.of === "commitment") {
      const { view } = one;
      const owner = ownerOf(view, (person) => names(person).name);
      return {
        duty: t("commitment"),
        no: view.mission?.dossierNo ?? "",
        object: view.commitment.text,
        facts: join([city(view.city, view.country), isolated(owner, lang)]),
        more: "",
        act: commitments("progress"),
      };
    }
    if (one.of === "deputyship") {
      const { principal, deputy, from, to } = one.deputyship;
      return {
        duty: t("deputyship"),
        no: "",
        object: deputies("sentence", {
          deputy: names(deputy).name,
          principal: names(principal).name,
        }),
        facts: formatDayRange(from, to, lang),
        more: "",
        act: t("answer"),
      };
    }
    const { task } = one;
    return {
      duty: duty(task),
      no: task.mission.dossierNo,
      object: object(task),
      facts: facts(task),
      more: more(task),
      act: t(`act.${task.kind}`),
    };
  };
};
