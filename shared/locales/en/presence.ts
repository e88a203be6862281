/** Words of the presence guard: who would be away at once, and what days these are. */
export const presence = {
  title: "Know before deciding",
  note: "These are warnings; they stop neither a request nor a decision.",
  anotherMission: "another mission",
  people: "{{names}}",
  missions: "dossier {{missions}}",
  kind: {
    mayorAndDeputy: "The mayor and their deputy are both away from {{day}}.",
    deputyChain:
      "The holder of a post and their deputy are both away from {{day}}; nobody would decide in their place.",
    quorum:
      "From {{day}} only {{left}} councillors stay in town; the council would lack its quorum.",
    samePerson: "From {{day}} one person is in two missions.",
    samePersonAbsent: "From {{day}} on somebody is recorded as absent.",
    nowruz: "The journey falls into the Nowruz holidays ({{day}}).",
    hostHoliday: "{{day}} is a holiday in the host country: {{title}}.",
  },
};
