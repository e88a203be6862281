/** Why something is refused, and what to do. Keys are the engine's reasons. */
import type { Reason } from "../reasons.ts";

export const reasons: Record<Reason, string> = {
  // fields
  checkFields: "Some entries need correction.",
  required: "Fill in this field.",
  tooLong: "This text is longer than allowed; shorten it.",
  tooMany: "There are more entries than allowed.",
  choose: "Choose one of the options.",
  chooseGoal: "Choose at least one of the unit's goals.",
  chooseCountry: "Choose the country.",
  chooseDate: "Enter a complete, valid date, such as 1405/10/15.",
  chooseTime: "Enter a complete date and time.",
  chooseZone: "Choose the time zone.",
  choosePerson: "Choose somebody from the staff list.",
  chooseRole: "Choose at least one role.",
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
  latenessReason:
    "{{left}} days are left before departure and the system's default is {{demanded}}; give the reason for the delay.",
  oneMember: "The delegation needs at least one member.",
  oneHead: "The delegation needs exactly one head.",
  memberTwice: "This person is already in the delegation.",
  fundingSource: "Name the source of the rial and foreign-currency credit.",
  privatePayer: "Name the private payer.",
  privatePayerReason: "Explain why the private sector pays.",
  paymentNote: "Write who pays for which part.",
  attachInvitation: "Attach the invitation.",
  reasonNeeded: "Give the reason; the requester will read it.",
  moreRecommendations: "{{count}} recommendations are written; at least {{demanded}} are needed.",
  oneKeyword: "Write at least one keyword.",
  accessionTaken: "This accession number is already in use.",
  fileTooLarge: "This file is larger than {{limit}} MB.",
  fileType: "This type of file is not accepted; give a PDF, an image or an office document.",
  fileMissing: "One of the papers could not be found; attach it again.",

  // roles, states, turns
  notYourRole: "Your role does not include this.",
  notInThisState: "This is not possible in the dossier's present state.",
  ownMission: "You travel on this mission or asked for it; nobody decides on his own journey.",
  onlyRequester: "Only the requester can do this.",
  onlyTraveller: "Only members of the delegation can file the trip report.",
  onlyTravellerOrUnit: "Only the delegation and International Affairs change the programme.",
  notYourStep: "It is the turn of the step “{{step}}”, which is not yours.",
  stepAlreadyDecided: "You have decided; it is now the turn of the step “{{step}}”.",
  stepNotYet: "It is not your turn yet; the step “{{step}}” comes first.",
  stepNotOpen: "This step is not open now; load the dossier again and look which one is.",
  nothingOpen: "This dossier waits for nobody's decision now.",
  clearanceObjects:
    "This step is a clearance: record an objection instead, so that whoever decides next sees it.",
  decisionRejects: "Objections are for clearances; here one approves, returns or rejects.",
  noteAfterObjection:
    "A clearance objects; to approve, write why the mission is agreed to all the same.",
  onlyAdministratorReassigns:
    "Handing a step to somebody else is up to the administrator, and to the next level once it is overdue.",
  onlyRequesterOrLeaders:
    "Cancelling or postponing is up to the requester, the head of International Affairs, the deputy mayor or the mayor.",
  journeyHasBegun: "The journey has begun; after the return, write in the report what happened.",
  nothingToAcknowledge: "Nothing is left to acknowledge.",
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
  notHolder: "This person does not hold the step; choose its holder or his deputy.",
  cannotDecide:
    "This person's roles do not allow the step; choose somebody else or change his roles.",
  ownTripPerson: "This person travels or has asked himself and cannot decide on it.",
  orderAfterApproval: "The order can be issued when every step has approved.",
  orderPrintedBefore: "The printed copy of this order is already kept in the dossier.",
  archiveAfterReport: "The dossier can be archived when the trip report is accepted.",
  reportAfterReturn: "The trip report is filed after the return ({{end}}).",
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
  deputyCycle: "In those days this person has handed his own decisions on, back to yourself.",
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
  managerCycle: "Nobody can be the manager of his own manager; choose another one.",

  // session
  wrongSignIn: "The user name or the password is wrong.",
  passwordNeeded: "To sign, type your password.",
  wrongPassword: "The password is wrong.",
  waitBeforeSignIn: "After several wrong tries, wait {{seconds}} seconds and try again.",
  wrongRecoveryCode: "The recovery code is wrong or has been used.",
  signedOut: "Sign in first.",
  sessionLocked: "Safir is locked; open it with your password.",
  changePasswordFirst: "Change your first password before you go on.",

  // store
  unknownCall: "This call is not known.",
  badInput: "The data sent is not valid.",
  notFound: "There is no such dossier, or you may not see it.",
  changedMeanwhile: "This dossier has changed meanwhile; look at it again before you decide.",
  commandReused: "This command was sent before with other data.",
  storeUnavailable: "The data store cannot be reached; wait a moment. Nothing is lost.",
  diskFull: "The disk is full; nothing was saved. Make room and try again.",
  readOnly: "The data store has become read-only; tell the administrator.",
  internalError: "Something went wrong in Safir. Reference: {{ref}}",
  printFailed: "The order could not be printed; try again. The order itself is issued.",
};
