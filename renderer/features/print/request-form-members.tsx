/** Part two of the request form: each member with their record, as far as the reader may see it. */
import { memberKey } from "#shared/mission/request/request.ts";
import { isMasked } from "#shared/people/profile.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { isolated, textIn } from "#renderer/i18n.ts";
import { Cells, f, joined, valuesOf, words } from "./form-parts.tsx";
import type { RequestForm } from "./request-form-parts.tsx";
import { Numeral } from "./sheet-parts.tsx";

const label = (key: Parameters<typeof textIn<"profile">>[2]) => textIn("fa", "profile", key);

export function Members({ dossier, records }: RequestForm) {
  return dossier.mission.request.members.map((one, index) => {
    const key = memberKey(one);
    const value = valuesOf(records.find((record) => record.member === key));
    const nationalId =
      value("nationalId") || (isMasked(one.nationalId) ? "" : toPersianDigits(one.nationalId));
    return (
      <section key={key} className="form-member">
        <h3>
          {index === 0 && <Numeral n={19} />}
          {f("request.member", { n: index + 1, name: one.nameFa })}
        </h3>
        <Cells
          cells={[
            [f("request.nameEn"), one.nameEn.toUpperCase(), "ltr"],
            [label("field.nationalId"), nationalId, "ltr"],
            [label("field.birthDate"), value("birthDate")],
            [label("field.idBookNo"), value("idBookNo"), "ltr"],
            [label("field.fatherFa"), value("fatherFa")],
            [label("field.gender"), value("gender")],
            [label("field.marital"), value("marital")],
            [f("passport.education"), joined([value("degree"), value("fieldOfStudy")])],
            [label("field.yearsOfService"), value("yearsOfService")],
            [f("request.languages"), value("languages")],
            [label("field.mobile"), value("mobile"), "ltr"],
            [label("field.phone"), value("phone"), "ltr"],
            [
              f("request.passport"),
              joined(
                [words(`passportType.${one.passportType}`), isolated(value("passportNo"), "fa")],
                " · ",
              ),
            ],
            [f("request.workplace"), one.workplace || value("workplace")],
            [f("request.post"), one.post],
            [
              label("field.employment"),
              joined([value("employment"), words(`delegationRole.${one.role}`)], " · "),
            ],
          ]}
        />
      </section>
    );
  });
}
