/** Why something is refused, and what to do. Keys are the engine's reasons. */
import type { Reason } from "../reasons.ts";
import { keepingReasons } from "./reasons-keeping.ts";
import { packageReasons } from "./reasons-package.ts";
import { savingReasons } from "./reasons-saving.ts";

export const reasons: Record<Reason, string> = {
  // fields
  checkFields: "Some entries need correction.",
  required: "Fill in this field.",
  tooLong: "This text is longer than allowed; shorten it.",
  tooMany: "There are more entries than allowed.",
  choose: "Choose one of the options.",
  chooseGoal: "Choose at least one of the unit's goals.",
  chooseCountry: "Choose the country.",
  chooseDate: "Enter a complete, valid date, such as 2027-01-05 or 1405/10/15.",
  chooseTime: "Enter a complete date and time.",
  chooseZone: "Choose the time zone.",
  choosePerson: "Choose somebody from the staff list.",
  chooseRole: "Choose at least one role.",
  readSheet: "Read the sheet of the order and tick this box.",
  chooseMeans: "Choose at least one means of travel.",
  wholeNumber: "Enter a whole number.",
  outOfRange: "The number is out of range.",
  email: "The e-mail address is not valid; example: name@example.org",
  nationalId: "The national ID is not valid; compare the digits with the card.",
  nationalIdOutside: "A member from outside the municipality needs a national ID.",
  latinName: "Write the Latin name in capitals, as in the passport.",
  mobile: "The mobile number is not valid; example: 09111234567",
  username:
    "A user name begins with a Latin letter and has 3 to 32 characters (letters, digits, dot, hyphen).",
  usernameTaken: "This user name is already in use.",
  passwordShort: "A password needs at least 15 characters; a short sentence is easy to remember.",
  passwordSame: "The new password must differ from the current one.",
  passwordsDiffer: "The two passwords are not the same.",
  recoveryCode: "The recovery code has 20 characters; read it from the printed sheet.",
  pastDate: "The departure must be after today ({{today}}).",
  futureDate: "This day has not come yet; enter a date up to today ({{today}}).",
  endBeforeStart: "The return must not be before the departure ({{start}}).",
  endBeforeStartTime: "The end must be after the beginning; times are local to each city.",
  segmentTooLong: "This lasts more than 400 days; check the year of its end.",
  latenessReason:
    "{{left}} days are left before departure, and requests for this destination are due {{demanded}} days before it; give the reason for the delay.",
  oneMember: "The delegation needs at least one member.",
  oneHead: "The delegation needs exactly one head.",
  memberTwice: "This person is already in the delegation.",
  fundingSource: "Name the source of the rial and foreign-currency credit.",
  privatePayer: "Name the private payer.",
  privatePayerReason: "Explain why the private sector pays.",
  jointOrgs: "Name the bodies that travel along.",
  beforeBirth: "A passport is not issued before its holder is born.",
  expiresBeforeIssue: "It has to expire after it was issued ({{start}}).",
  paymentNote: "Write who pays for which part.",
  attachInvitation: "Attach the invitation.",
  reasonNeeded: "Give the reason; the requester will read it.",
  moreRecommendations: "{{count}} recommendations are written; at least {{demanded}} are needed.",
  checkItem: "Say for this item whether it is in order or not.",
  checkItemNote: "This item is not in order; say why the report is accepted all the same.",
  untilPast: "The day has to be today ({{today}}) or later.",
  oneKeyword: "Write at least one keyword.",
  fileTooLarge: "This file is larger than {{limit}} MB.",
  fileType: "This type of file is not accepted; give a PDF, an image or an office document.",
  fileMissing: "One of the papers could not be found; attach it again.",

  // roles, states, turns
  notYourRole: "Your role does not include this.",
  notInThisState: "This is not possible in the dossier's present state.",
  ownMission: "You travel on this mission or asked for it; nobody decides on their own journey.",
  onlyRequester: "Only the requester can do this.",
  onlyTraveller: "Only members of the delegation can file the trip report.",
  onlyTravellerOrUnit: "Only the delegation and International Affairs change the programme.",
  notYourStep: "It is the turn of the step “{{step}}”, which is not yours.",
  stepAlreadyDecided: "You have decided; it is now the turn of the step “{{step}}”.",
  stepNotYet: "It is not your turn yet; the step “{{step}}” comes first.",
  stepNotOpen: "This step is not open now; load the dossier again and look which one is.",
  nothingOpen: "This dossier waits for nobody's decision now.",
  clearanceObjects:
    "This step is a clearance: record an objection instead, so that the next decider sees it.",
  decisionRejects: "Objections are for clearances; here one approves, returns or rejects.",
  noteAfterObjection:
    "A clearance objects; to approve, write why the mission is agreed to all the same.",
  onlyAdministratorReassigns:
    "Handing a step to somebody else is up to the administrator, and to the next level once it is overdue.",
  onlyRequesterOrLeaders:
    "Cancelling or postponing is up to the requester, the head of International Affairs, the deputy mayor or the mayor.",
  journeyHasBegun: "The journey has begun; after the return, write in the report what happened.",
  nothingToAcknowledge: "Nothing is left to acknowledge.",
  paperGone: "This paper is no longer in the dossier.",
  onlyLeadersLowerClass: "Only the head of International Affairs or the mayor lowers a class.",
  classAboveYours:
    "With this class you would no longer see the dossier yourself. Ask the head of International Affairs to raise it.",
  classOnlyRaised:
    "A class can only be raised here. The head of International Affairs or the mayor lowers it, with a reason.",
  classBelowDossier: "The class in the archive cannot be below that of the dossier.",
  nothingChanged: "Nothing in the request has changed.",
  permitsLater: "Outside permits have their turn after the decisions inside the municipality.",
  permitCompulsory: "This permit is compulsory and cannot be left out.",
  permitNotAnswered: "No answer to this permit has been recorded yet.",
  permitEndsBeforeTrip:
    "This permit ends before the journey does ({{end}}); ask for it to be extended, or record a partial grant.",
  permitValidity: "Write until when the compulsory permit is valid.",
  permitScan: "Attach the scan of the compulsory permit's letter.",
  permitPeople: "Choose at least one member whom the permit names.",
  permitNotPartial: "This answer covers every member and every day; record it as granted.",
  notHolder: "This person does not hold the step; choose its holder or their deputy.",
  cannotDecide:
    "This person's roles do not allow the step; choose somebody else or change their roles.",
  ownTripPerson: "This person travels or has asked himself and cannot decide on it.",
  orderAfterApproval: "The order can be issued when every step has approved.",
  orderPrintedBefore: "The printed copy of this order is already kept in the dossier.",
  archiveAfterReport: "The dossier can be archived when the trip report is accepted.",
  classTakesNone: "This class takes no new dossiers; choose an open class at the end of a branch.",
  disposalHeld: "The disposal of this dossier is stopped already.",
  disposalNotHeld: "The disposal of this dossier is not stopped.",
  reportAfterReturn: "The trip report is filed after the return ({{end}}).",
  diaryNotTraveller: "Only those who travel keep a diary of a journey.",
  diaryNotOrdered: "The diary opens when the mission order is issued.",
  diaryReportFiled: "The report of this journey is filed; the diary is closed.",
  dayOutsideJourney:
    "{{day}} is outside the actual journey; correct the departure and return, or remove this day.",
  escalationStays:
    "What is reported to your office is always shown in Safir; its Windows notice can be turned off.",
  owesReportOverdue:
    "The trip report of dossier {{dossierNo}} was due by {{due}} and has not been filed; until it is, no new request can be sent.",
  owesReportReturned:
    "The trip report of dossier {{dossierNo}} was to be corrected by {{due}} and has not been; until it is, no new request can be sent.",
  owesReportRejected:
    "The trip report of dossier {{dossierNo}} was rejected on {{due}}; a new request can only be sent with the mayor's waiver.",
  memberOwesAReport:
    "{{name}} owes the report of an earlier journey and cannot go on another until that is settled.",
  memberOwesReport:
    "{{name}} owes the trip report of dossier {{dossierNo}} and cannot go on another journey until that is settled.",
  noReportOwed:
    "The report of this journey is neither overdue nor rejected; there is nothing to waive.",
  onlyMayorWaives:
    "Only the mayor or the mayor's deputy waives this, and never for their own journey.",
  onlyMemberSigns: "Only members of the delegation who are on the staff list sign the report.",
  signedBefore: "You have signed this version of the report.",
  segmentGone: "This segment has already been removed from the programme.",

  // routes
  oneStep: "A route needs at least one step.",
  stepId: "A step's identifier starts with a small Latin letter and has only letters and digits.",
  stepTwice: "Another step has this identifier; write another one.",
  assigneeTwice: "This assignee stands twice in the same step; remove one.",
  permitDetails:
    "Details of a permit belong to a step of the kind “outside permit”, and only there.",
  permitBySecretariat:
    "Answers of outside bodies are recorded by the secretariat; make it responsible for this step.",
  permitAfterDecisions:
    "Outside bodies are written to after every decision inside the municipality; move this step to the end.",
  routeNeedsDecision:
    "At least one decision has to be compulsory and without a condition, so that no request passes undecided.",
  amount: "Write the amount in digits, without the currency's name, as in 1200.",
  routeFileWrong:
    "This file was not used and nothing was taken from it; what is wrong is listed below.",
  routeFileTooLarge: "The file is larger than any route; choose a file made with “Export”.",
  routeFileNotJson: "This is no valid JSON file; choose one made with “Export”.",
  routeFileOther: "This file is no route of Safir; choose one made with “Export”.",
  routeFileNewer: "This file was made by another version of Safir, which this one does not know.",
  routeFileUnknownKey:
    "“{{key}}” is not known; the order of steps is written by group numbers only, so a route cannot run in a circle.",
  routeFileValue: "This value is of another kind or not among the allowed ones.",

  // deputies
  deputySelf: "Nobody stands in for himself; choose somebody else.",
  deputyEndBeforeStart: "The last day must not be before the first.",
  deputyPast: "These days are over; choose a last day from today on.",
  deputyOverlap: "Somebody else already stands in for this in those days; end that first.",
  deputyCycle: "In those days this person has handed their own decisions on, back to you.",
  deputyChain: "The chain would be longer than three; choose somebody who has no deputy himself.",

  deputyNothingToHand: "This person decides nothing that a deputy could take over.",
  deputyOver: "This deputyship has been answered or has ended.",
  onlyPrincipal: "A deputy is named by the holder of the post or by the administrator.",
  pastEffective: "A new route takes effect today ({{today}}) or later.",
  oneWorkingDay: "A week needs a working day.",
  dayTwice: "This day stands twice among the holidays.",

  // people and setup
  alreadySetUp: "This municipality is already set up.",
  lastAdministrator: "At least one active administrator has to remain.",
  managerCycle: "Nobody can be the manager of their own manager; choose another one.",

  // session
  wrongSignIn: "The user name or the password is wrong.",
  passwordNeeded: "To sign, type your password.",
  wrongPassword: "The password is wrong.",
  waitBeforeSignIn: "After several wrong tries, wait {{seconds}} seconds and try again.",
  wrongRecoveryCode:
    "This code does not fit this user name. Read both from the sheet again, and look for a newer sheet.",
  signedOut: "Sign in first.",
  sessionLocked: "Safir is locked; open it with your password.",
  changePasswordFirst: "Change your first password before you go on.",

  // store
  unknownCall: "This call is not known.",
  badInput: "The data sent is not valid.",
  notFound: "There is no such dossier, or you may not see it.",
  changedMeanwhile:
    "Somebody else has changed this in the meantime, so nothing of yours was saved; look at the current text and try again.",
  provenOnOwnComputer: "This is confirmed with a password, on the person's own computer only.",
  commandReused: "This command was sent before with other data.",
  storeUnavailable: "The data store cannot be reached; wait a moment. Nothing is lost.",
  diskFull:
    "The disk of this computer is full: Safir only shows for now, and nothing is recorded. Make room on the disk; recording goes on by itself.",
  readOnlyFolder:
    "The data folder cannot be written: Safir only shows for now, and nothing is recorded. Ask whoever looks after this computer to allow writing again; recording goes on by itself.",
  diskFails:
    "Writing to the disk has failed: Safir only shows for now. Make a backup first, have the disk checked, then try again.",
  eventNotApplied:
    "Safir only shows for now: entry {{position}} of the ledger cannot be applied. Nothing is lost; tell the administrator.",
  ...keepingReasons,
  ...packageReasons,
  ...savingReasons,
  fileDamaged:
    "Safir only shows for now: the check has found damage in the data file. Tell the administrator.",
  readOnly: "The data store has become read-only; tell the administrator.",
  internalError: "Something went wrong in Safir. Reference: {{ref}}",
  // money
  rate: "Write the rate in digits, such as 650,000 or 1.08.",
  notMember: "This person is not a member of this delegation.",
  payerTwice: "Who pays for this item is given twice.",
  noRates: "There is no table of rates for the day of departure; Finance has to enter one.",
  outsideJourney: "This day is outside the journey ({{start}} to {{end}}).",
  otherCurrency: "This budget line is in another currency; currencies are never added.",
  overBudget: "Not enough is left on this line; give the reason for going beyond it.",
  receiptTwiceHere: "The same receipt already stands with another expense of this dossier.",
  receiptTwice: "The same receipt is registered in another dossier.",
  expenseGone: "This expense has been removed already.",
  nothingOwed: "Nothing is left to give back or to pay in this currency.",
  moreThanOwed: "This is more than the balance of the account.",
  attachReceipt: "Attach a picture of the receipt.",
  onlyTravellerOrFinance:
    "Only members of the delegation, International Affairs and Finance do this.",
  settlementFiled: "The settlement has been handed in and is being looked at.",
  settlementApproved: "The settlement is approved; expenses no longer change.",
  settlementNotFiled: "The settlement has not been handed in yet.",
  settlementNotApproved: "The settlement has not been approved yet.",
  nothingReserved: "Nothing is reserved.",
  nothingToSettle: "No money moved in this mission that would need settling.",
  notSettled: "Before archiving, the settlement has to be approved and every balance nought.",
  groupKey: "The key of a group has small Latin letters, digits and hyphens only.",
  countryTwice: "A country stands in two groups.",
  oneRestGroup: "Only one group may be without countries (all the others).",
  rateTwice: "The rate of this group, grade and component is given twice.",
  belowHeld: "This is less than missions already hold of this line.",
  codeTaken: "This code already names another line of the same year.",
  columnMissing: "This column is missing from the file.",
  chooseTable: "Choose the file of the table.",
  planOutdated:
    "The days of the journey or the delegation have changed since the per diem was planned; plan it again first.",
  payersAgreed: "Once approved, only International Affairs and Finance change who pays.",
  programmeEmpty: "There is no segment in the programme yet.",
  stillPlanned: "{{count}} segments are still planned; make them final first.",
  programmeFinal: "The programme is final already.",
  iban: "The IBAN is not valid: IR and 24 digits; compare it with the bank card or slip.",
  passportNo: "A passport number is one Latin letter and eight digits, such as A12345678.",
  onlyDigits: "Write digits only.",
  somebodyElse: "This number is already on file for {{name}}.",
  askToSeeFirst: "Press “Show” first; every look is recorded.",
  noAccessYet: "This colleague has no user name; give access first.",
  alwaysNeeded: "Every member of the delegation needs a passport.",
  validityOrder: "The end of validity must not be before its beginning.",
  clearedBefore: "The delegation has been called ready before.",
  notReady:
    "Still missing before departure: {{count}}, first of all: {{need}}. All of it is under “Departure”.",
  recordedBefore: "This payment has been recorded already.",
  absenceEndBeforeStart: "The last day is before the first.",
  absenceTooLong: "Record an absence of more than a year in parts.",
  absenceTwice: "Another absence of this colleague is already recorded on some of these days.",
  onlyOwnAbsence:
    "Absences are recorded and cancelled by the colleague, their manager or human resources.",
  absenceCancelled: "This absence has already been cancelled.",
  tooManySearches: "You keep {{most}} searches already. Throw one away first.",
  tooManyTrips: "There are more than {{most}} trips in this period. Choose a shorter one.",
  nothingToDisclose: "There is no trip in this report; change the period, the status or the class.",
  tooManyYears: "More than ten years do not fit beside each other. Choose a shorter period.",
  periodEndsEarly: "The period ends before it begins.",
  // staff files
  wordUnknown: "“{{text}}” means nothing in this column.",
  languageLevel: "Write the level of each language in brackets, such as “English (fair)”.",
  rowTwice: "The same person also stands in row {{other}}; remove one of them.",
  twoPeople: "The numbers of this row lead to two people: {{one}} and {{other}}.",
  otherNationalId: "This personnel number belongs to {{name}}, who has another national ID.",
  namesakes:
    "{{count}} people of this name are in this unit; write the national ID or personnel number.",
  managerUnknown: "No manager “{{text}}” is in the staff list or in this file.",
  managerAmbiguous:
    "Several people are called “{{text}}”; write the manager's personnel number or national ID.",
  managerRowWrong: "The row of the manager (row {{other}}) is wrong; mend it first.",
  staffFileGone: "The checked copy of the file is gone; check it again.",
  staffFileUnchecked:
    "The staff list has changed since the file was checked; check it again. Nothing was written.",
  staffFileWrong: "{{count}} rows are wrong; mend them, or say that they are to be left out.",
  staffFileEmpty: "There is nothing to write in this file.",

  // agreements and commitments
  agreementEnded: "This agreement has ended; register a new one for new cooperation.",
  agreementUnsigned: "This agreement is not signed yet.",
  agreementMove: "There is no way from the present status to this one.",
  signingDayNeeded: "This status needs the day of signing.",
  beforeSigning: "This day lies before the agreement was signed.",
  clauseInUse: "Clause {{no}} has commitments and stays; you can correct its text.",
  laterDay: "Choose a day after today.",
  onlyOwner: "This is for the owner of the commitment or International Affairs.",
  commitmentOpen: "This commitment is open.",
  commitmentClosed: "This commitment is closed; open it again first if you must.",
  itemTaken: "This line of the report has become a commitment already.",
  ownerNeeded: "Name a person or a unit of the municipality as the owner.",
  reportNotAccepted: "Commitments are made from a report that has been accepted.",

  // people met
  contactKnown: "This person at this organisation is on the list; complete that entry.",
  contactMerged: "This entry has been merged into another one; work there.",
  contactStands: "This entry has not been merged into anybody.",
  contactOther: "Choose another entry that has not itself been merged.",

  // gifts
  giftsFromDeparture: "Gifts are recorded from the day of departure ({{start}}).",
  giftGone: "This gift is not in the dossier.",
  giftsNotHandedOver:
    "Gifts above the ceiling that are not handed over: {{count}}. Record the hand-over on the tab “Gifts” first.",
  giftRecordedBefore: "This gift was recorded before.",
  giftAboveUnit:
    "The record of a gift above the ceiling, or handed over, is edited or taken back only by somebody of International Affairs who did not travel.",
  giftHandedOverBefore:
    "The hand-over of this gift is recorded with its receipt; only somebody of International Affairs who did not travel changes it.",
  giftNotReceived: "Only a gift that was received is handed over.",
  giftMustGo: "This gift is durable and above the ceiling; who received it does not keep it.",
  beforeGift: "The hand-over is not before the day of the gift ({{day}}).",
  giftDay: "The day of the gift lies between {{start}} and {{end}}.",
  rateNeeded: "A foreign value needs its rate and the day of the rate.",
  giftAboveCeiling: "This gift is above the ceiling for the rank of who received it; write why.",

  // packages of dossiers
  foreignDossier: "This dossier is another office's and is only read here.",

  // news
  newsAboveNormal: "No news is made or released of a dossier above the class “Normal”.",
  newsAfterAcceptance: "News is made of a report that is accepted.",
  newsNotWritten: "Save a version of the news first.",
  newsNotSaved: "The file of the news was not saved; its release is logged.",
  newsNoEnglish: "The English text is not written.",
  newsPlaceholder:
    "The place of the quotation is still open; write it or take it out, and save a new version.",
  photoNotPublic: "This photo is none of the ordinary photos of this journey's report.",
  photoTwice: "This photo stands twice.",
  photoUnreadable: "The photo “{{caption}}” cannot be read; take it out of the news.",
  summaryTooLong:
    "The summary has {{count}} lines; at most {{most}} are taken, and every 80 characters count as one.",

  // archive
  archiveCode: "A code is letters and digits without spaces; hyphen, dot and slash are allowed.",
  archiveCodeTaken: "This code already names another class.",
  classBelowItself: "A class cannot stand below itself or below one of its own.",
  treeTooDeep: "The tree of classes has no more than six levels.",
  classHasChildren: "This class has classes below it; move or remove those first.",
  classInUse: "Dossiers are archived under this class; it is not removed, but it can be closed.",
  retentionInUse:
    "This retention class has been used and is not removed; a new version of it can be written.",
  pastRetention: "A new version counts from today ({{today}}) or later.",
  yearsOrForEver:
    "Give no years for keeping for ever; proposing for disposal or transfer needs a number of years.",
  chooseDossier: "Choose at least one dossier.",
  notDueForDisposal:
    "One of these dossiers is not due for disposal any more, or is on another list; the list is fresh now, choose again.",
  disposalListed:
    "This dossier is on a list for disposal; its retention class cannot be changed now.",
  disposalAnswered: "The Council's answer to this list has been recorded.",
};
