/** Visits to the screens of the sample; each is a test, so that they can run alone. */
import type { PageWindow } from "./browser.ts";
import { answeredList, archivedAs, journeyUnderWay, reportedLate } from "./sample-finds.ts";

/** The subject, the person, and the address and the name of each screen. */
export type Visit = [about: string, username: string, screens: () => Promise<[string, string][]>];

export const visitsOf = (window: Pick<PageWindow, "call">): Visit[] => {
  /** The agreement of the sample with the most data. */
  const sisterCity = async () => {
    const answer = await window.call("agreements.choices", {});
    const all = answer.ok ? answer.value.agreements : [];
    return all.find((one) => one.country === "RU")?.id ?? "";
  };

  /** A contact of the sample met more than once. */
  const somebodyMet = async () => {
    const answer = await window.call("contacts.list", {});
    const all = answer.ok ? answer.value.items : [];
    return all.find((one) => one.meetings > 1)?.id ?? "";
  };

  /** A disclosure to the council in the sample. */
  const disclosed = async () => {
    const answer = await window.call("council.list", {});
    return answer.ok ? (answer.value.disclosures[0]?.id ?? "") : "";
  };

  const missionOf = async (
    status:
      | "inReview"
      | "ordered"
      | "changing"
      | "cancelled"
      | "archived"
      | "reported"
      | "reportAccepted"
      | "reportRejected"
      | "reportReturned",
  ) => {
    const answer = await window.call("mission.list", { status });
    return answer.ok ? (answer.value.missions[0]?.id ?? "") : "";
  };

  const somebody = async () => {
    const answer = await window.call("people.list", { text: "شهرسازی" });
    return answer.ok ? (answer.value.people[0]?.id ?? "") : "";
  };

  /** A dossier of the sample with payments. */
  const missionWithMoney = async (status: "ordered" | "reportReturned") => {
    const answer = await window.call("mission.list", { status });
    for (const { id } of answer.ok ? answer.value.missions : []) {
      const money = await window.call("mission.money", { missionId: id });
      if (money.ok && money.value.accounting.accounts.length > 0) return id;
    }
    throw new Error(`No ${status} mission with money`);
  };

  return [
    [
      "the lists and a dossier in review",
      "modir.ravabet",
      async () => {
        const review = await missionOf("inReview");
        return [
          ["/", "home"],
          ["/missions", "missions"],
          ["/search?text=%22%D8%A7%D8%B3%D8%AA%D8%A7%D8%B1%D8%A7%D8%AE%D8%A7%D9%86%22", "search"],
          ["/archive", "archive"],
          ["/agreements", "agreements"],
          ["/account", "account"],
          ["/parts", "parts"],
          [`/missions/${review}`, "dossier-review"],
          [`/missions/${review}?tab=delegation`, "dossier-delegation"],
          [`/missions/${review}/decide`, "decision"],
        ];
      },
    ],
    [
      "the tabs of dossiers",
      "modir.ravabet",
      async () => {
        const ordered = await missionOf("ordered");
        return [
          [`/missions/${ordered}?tab=programme`, "dossier-programme"],
          [`/missions/${ordered}?tab=permits`, "dossier-permits"],
          [`/missions/${ordered}?tab=departure`, "dossier-departure"],
          [`/missions/${await missionOf("changing")}`, "dossier-changing"],
          [`/missions/${await missionOf("cancelled")}`, "dossier-cancelled"],
          ["/deputies", "deputies"],
        ];
      },
    ],
    [
      "the tabs of an archived dossier",
      "modir.ravabet",
      async () => {
        const archived = await missionOf("archived");
        return [
          [`/missions/${archived}?tab=papers`, "dossier-papers"],
          [`/missions/${archived}?tab=report`, "dossier-report"],
          [`/missions/${archived}?tab=archive`, "dossier-archive"],
          [`/missions/${archived}?tab=history`, "dossier-history"],
        ];
      },
    ],
    [
      "the forms of a traveller",
      "karshenas.miras",
      async () => [
        ["/request/new", "request"],
        [`/missions/${await missionOf("reportReturned")}/report`, "report"],
      ],
    ],
    [
      "the diary of a journey",
      "modir.pasmand",
      async () => [
        [`/missions/${await journeyUnderWay(window)}/diary`, "diary"],
        [`/missions/${await journeyUnderWay(window)}/report?section=journey`, "report-diary"],
        ["/", "home-diary"],
      ],
    ],
    [
      "the review of a report",
      "karshenas.beynolmelal",
      async () => [
        [`/missions/${await missionOf("reported")}?tab=report`, "report-review"],
        [`/missions/${await missionOf("reportReturned")}?tab=report`, "report-versions"],
        [`/missions/${await missionOf("reportRejected")}`, "report-rejected"],
      ],
    ],
    [
      "the lock of a missing report",
      "khabarnegar",
      async () => [
        ["/", "home-locked"],
        ["/request/new", "request-locked"],
        [`/missions/${await missionOf("ordered")}`, "dossier-locked"],
      ],
    ],
    [
      "reminders of what is late",
      "shahrdar",
      async () => [
        ["/", "home-deadlines"],
        [`/missions/${await reportedLate(window)}`, "dossier-reminders"],
        ["/account", "account-notices"],
      ],
    ],
    [
      "deciding together, and signed sheets",
      "modir.ravabet",
      async () => [
        ["/decide", "decide"],
        ["/scan", "scan"],
      ],
    ],
    [
      "what Finance sees",
      "mali",
      async () => [
        [`/missions/${await missionWithMoney("ordered")}?tab=money`, "money-ordered"],
        [`/missions/${await missionWithMoney("reportReturned")}?tab=money`, "money-filed"],
        ["/rates", "rates"],
        ["/budget", "budget"],
      ],
    ],
    [
      "the report to the council",
      "modir.ravabet",
      async () => [
        ["/council", "council"],
        ["/council/new", "council-new"],
        [`/council/${await disclosed()}`, "council-pack"],
      ],
    ],
    [
      "the statistics",
      "modir.ravabet",
      async () => [
        ["/statistics?scope=requested", "statistics"],
        ["/statistics?scope=requested&by=country&measure=travellers", "statistics-country"],
        ["/statistics/missions?scope=requested&by=country&value=RU", "statistics-missions"],
      ],
    ],
    [
      "who is away",
      "manabe.ensani",
      async () => [
        ["/away", "away-month"],
        ["/away?view=timeline", "away-timeline"],
        ["/away?view=list", "away-list"],
        ["/away?view=timeline&zoom=quarter", "away-quarter"],
      ],
    ],
    [
      "agreements and commitments",
      "karshenas.beynolmelal",
      async () => [
        [`/agreements/${await sisterCity()}`, "agreement"],
        ["/commitments", "commitments"],
        ["/notices", "notices"],
        ["/contacts", "contacts"],
        ["/contacts?view=duplicates", "contact-pairs"],
        [`/contacts/${await somebodyMet()}`, "contact"],
        [`/missions/${await missionOf("reportAccepted")}?tab=report`, "dossier-proposals"],
      ],
    ],
    [
      "the gifts, and the news of a journey",
      "karshenas.beynolmelal",
      async () => [
        ["/gifts?year=0", "gifts"],
        [`/missions/${await missionOf("reported")}?tab=gifts`, "dossier-gifts"],
        [`/missions/${await missionOf("reportAccepted")}/news`, "news"],
      ],
    ],
    [
      "the archive form",
      "bayegan",
      async () => [
        [`/missions/${await missionOf("reportAccepted")}?tab=archive`, "archive-form"],
        ["/archive", "archive-list"],
        ["/archive?view=classes", "archive-classes"],
        ["/archive?view=retention", "archive-retention"],
        ["/archive?view=disposal", "archive-disposal"],
        [`/archive/disposal/${await answeredList(window)}`, "archive-disposal-list"],
        [`/missions/${await archivedAs(window, "licensed")}?tab=archive`, "archive-licensed"],
      ],
    ],
    [
      "packages of dossiers",
      "bayegan",
      async () => [
        [`/missions/${await missionOf("archived")}?tab=papers`, "package-panel"],
        ["/archive/import", "package-import"],
      ],
    ],
    [
      "the administrator's pages",
      "modir.samaneh",
      async () => [
        ["/people", "people"],
        ["/people?view=chart", "people-chart"],
        ["/people?view=duplicates", "people-duplicates"],
        ["/people/new", "person-new"],
        ["/people/import", "people-import"],
        [`/people/${await somebody()}`, "person"],
        ["/settings", "settings"],
        ["/backups", "backups"],
        ["/whole", "whole"],
        ["/calendar", "calendar"],
        ["/routes", "routes"],
        ["/routes/change", "route-editor"],
        ["/waiting", "waiting"],
      ],
    ],
  ];
};
