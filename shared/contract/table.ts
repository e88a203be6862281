/** The contract: every command and query of the product, in one table. See `define.ts` for a row. */
import type { z } from "zod";
import { absenceRows } from "./absences.ts";
import { agreementRows } from "./agreements.ts";
import { appRows } from "./app.ts";
import { archiveRows } from "./archive.ts";
import { backupRows } from "./backups.ts";
import { calendarRows } from "./calendar.ts";
import { clockRows } from "./clock.ts";
import { contactRows } from "./contacts.ts";
import { councilRows } from "./council.ts";
import { statisticsRows } from "./statistics.ts";
import { commitmentRows } from "./commitments.ts";
import { deputyRows } from "./deputies.ts";
import { diaryRows } from "./diary.ts";
import { dossierPartRows } from "./dossier-parts.ts";
import { draftRows } from "./drafts.ts";
import { giftRows } from "./gifts.ts";
import { missionActionRows, missionRows } from "./missions.ts";
import { moneyRows } from "./money.ts";
import { noticeRows } from "./notices.ts";
import { memberRecordRows } from "./member-records.ts";
import { packageRows } from "./packages.ts";
import { peopleRows } from "./people.ts";
import { profileRows } from "./profiles.ts";
import { staffFileRows } from "./staff-file.ts";
import { presenceRows } from "./presence.ts";
import { reportRows } from "./reports.ts";
import { routeRows } from "./routes.ts";
import { searchRows } from "./search.ts";
import { sessionRows } from "./session.ts";
import type { Host, Row } from "./define.ts";

export const contract = {
  ...appRows,
  ...sessionRows,
  ...peopleRows,
  ...memberRecordRows,
  ...profileRows,
  ...staffFileRows,
  ...agreementRows,
  ...commitmentRows,
  ...contactRows,
  ...giftRows,
  ...moneyRows,
  ...noticeRows,
  ...packageRows,
  ...reportRows,
  ...routeRows,
  ...presenceRows,
  ...absenceRows,
  ...deputyRows,
  ...backupRows,
  ...calendarRows,
  ...clockRows,
  ...archiveRows,
  ...councilRows,
  ...diaryRows,
  ...statisticsRows,
  ...draftRows,
  ...missionRows,
  ...dossierPartRows,
  ...missionActionRows,
  ...searchRows,
};
export type Contract = typeof contract;
export type Name = keyof Contract;

/** What a caller on this computer passes: the input before defaults, and the proof beside it. */
export type Input<N extends Name> = Both<
  z.input<Contract[N]["input"]>,
  z.input<Contract[N]["proof"]>
>;
/** An empty input has an index signature, which nothing can be added to. */
type Both<I, P> = unknown extends P ? I : string extends keyof I ? P : I & P;
/** What a handler gets, after parsing. */
export type Parsed<N extends Name> = z.output<Contract[N]["input"]>;
export type Proof<N extends Name> = z.output<Contract[N]["proof"]>;
export type Output<N extends Name> = z.output<Contract[N]["output"]>;

export type NamesOn<H extends Host> = {
  [N in Name]: Contract[N]["host"] extends H ? N : never;
}[Name];

export const names = Object.keys(contract) as Name[];
export const isName = (name: string): name is Name => Object.hasOwn(contract, name);
/** A row without the types of its own input and output. */
export const rowOf = (name: Name): Row => contract[name];
