/**
 * The application for a service passport in numbered boxes (domain.md §1.3 [S17, S20]): filled in from
 * the member's record and the dossier; what is not known is a line to write on.
 */
import type { MemberRecord } from "#shared/contract/member-records.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Member } from "#shared/mission/request/request.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { daysBetween } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { isMasked } from "#shared/people/profile.ts";
import { isolated, textIn } from "#renderer/i18n.ts";
import { dayText, f, Filled, joined, Part, Ticks, Value, valuesOf } from "./form-parts.tsx";
import { FactList, Sheet, Signs } from "./sheet.tsx";
import { Box, Numbered } from "./sheet-parts.tsx";

const attachments = [
  "idBook",
  "nationalCard",
  "photo",
  "decree",
  "signature",
  "introduction",
  "consent",
] as const;

interface Filling {
  dossier: Dossier;
  member: Member;
  record: MemberRecord | undefined;
  municipality: string;
}

export function PassportSheet({ title, ...sheet }: Filling & { title: string }) {
  const { mission } = sheet.dossier;
  return (
    <Sheet
      lang="fa"
      title={title}
      municipality={sheet.municipality}
      facts={
        <FactList
          facts={[[textIn("fa", "print", "dossierNo"), toPersianDigits(mission.dossierNo)]]}
        />
      }
      foot={[f("passport.basis")]}
    >
      <Part title={f("passport.applicant")} />
      <Applicant {...sheet} />
      <Part title={f("passport.mission")} />
      <Journey {...sheet} />
      <Part title={f("passport.papers")} />
      <Papers {...sheet} />
      <Part title={f("passport.signs")} />
      <SignPlaces />
    </Sheet>
  );
}

function Applicant({ member, record }: Filling) {
  const value = valuesOf(record);
  const nationalId = value("nationalId") || (isMasked(member.nationalId) ? "" : member.nationalId);
  return (
    <>
      <div className="form-top">
        <div>
          <div className="sheet-row">
            <Value n={1} title={f("passport.nameFa")} text={member.nameFa} />
            <Value n={2} title={f("passport.nameEn")} text={member.nameEn.toUpperCase()} ltr />
          </div>
          <div className="sheet-row">
            <Value n={3} title={f("passport.fatherFa")} text={value("fatherFa")} />
            <Value
              n={4}
              title={f("passport.fatherEn")}
              text={value("fatherEn").toUpperCase()}
              ltr
            />
          </div>
          <div className="sheet-row">
            <Value n={5} title={f("passport.birthDate")} text={value("birthDate")} />
            <Value n={6} title={f("passport.birthPlace")} text={value("birthPlace")} />
          </div>
        </div>
        <div className="form-photo">{f("passport.photo")}</div>
      </div>
      <div className="sheet-row">
        <Value n={7} title={f("passport.idBookNo")} text={value("idBookNo")} ltr />
        <Value n={8} title={f("passport.issuePlace")} text={value("issuePlace")} />
        <Value n={9} title={f("passport.nationalId")} text={toPersianDigits(nationalId)} ltr />
      </div>
      <div className="sheet-row">
        <Value n={10} title={f("passport.gender")} text={value("gender")} />
        <Value n={11} title={f("passport.marital")} text={value("marital")} />
        <Value
          n={12}
          title={f("passport.education")}
          text={joined([value("degree"), value("fieldOfStudy")])}
          wide
        />
      </div>
      <div className="sheet-row">
        <Value
          n={13}
          title={f("passport.work")}
          text={joined([member.post, member.workplace || value("workplace")])}
          wide
        />
        <Value n={14} title={f("passport.employment")} text={employmentOf(value)} />
        <Value
          n={15}
          title={f("passport.phones")}
          text={joined([value("mobile"), value("phone")], " · ")}
          ltr
        />
      </div>
    </>
  );
}

const employmentOf = (value: ReturnType<typeof valuesOf>): string => {
  const years = value("yearsOfService");
  const service = years === "" ? "" : f("passport.years", { count: years });
  return joined([value("employment"), service]);
};

function Journey({ dossier, municipality }: Filling) {
  const { request, order } = dossier.mission;
  const count = daysBetween(request.startDate, request.endDate) + 1;
  return (
    <>
      <div className="sheet-row">
        <Value n={16} title={f("passport.body")} text={municipality} />
        <Value
          n={17}
          title={f("passport.place")}
          text={joined([request.city, countryName(request.country, "fa")])}
        />
        <Value
          n={18}
          title={f("passport.order")}
          text={
            order ? joined([toPersianDigits(order.orderNo), dayText(order.issuedOn)], " · ") : ""
          }
        />
      </div>
      <div className="sheet-row">
        <Value n={19} title={f("passport.subject")} text={request.subject} wide />
        <Value
          n={20}
          title={f("passport.days")}
          text={`${dayText(request.startDate)} ${textIn("fa", "print", "to")} ${dayText(request.endDate)}، ${textIn("fa", "print", "forDays", { count })}`}
        />
      </div>
    </>
  );
}

/** A passport for one journey is a temporary one; a person who thinks otherwise ticks the other. */
function Papers({ record }: Filling) {
  const value = valuesOf(record);
  const previous = [
    value("passportType"),
    isolated(value("passportNo"), "fa"),
    value("passportIssuedOn"),
    value("passportExpiresOn"),
  ];
  return (
    <>
      <div className="sheet-row">
        <Box n={21} title={f("passport.type")}>
          <Ticks
            options={[
              [f("passport.temporary"), true],
              [f("passport.fixed"), false],
            ]}
          />
        </Box>
        <Box n={22} title={f("passport.previous")} wide>
          <Filled text={joined(previous, " · ")} />
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={23} title={f("passport.attached")}>
          <Ticks
            below
            options={attachments.map((one) => [f(`passport.attachments.${one}`), false])}
          />
        </Box>
      </div>
    </>
  );
}

function SignPlaces() {
  return (
    <Signs>
      {(["applicantSign", "bodySign", "office"] as const).map((one, index) => (
        <Numbered key={one} n={24 + index} text={f(`passport.${one}`)} />
      ))}
    </Signs>
  );
}
