/** While a person is being typed: entries of the list that may be the same person, with links. */
import { Alert, Box } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { ProfileKey } from "#shared/people/profile.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function LikelySame(props: {
  id: string | null;
  nameFa: string;
  changes: Partial<Record<ProfileKey, unknown>>;
}) {
  const t = useText("profile");
  const common = useText("common");
  const names = usePersonNames();
  const input = useDeferredValue(JSON.stringify(props));
  const { data } = useCall("people.likely", JSON.parse(input) as typeof props, {
    keepPrevious: true,
  });
  return (
    <div role="status">
      {data && data.people.length > 0 && (
        <Alert severity="warning" role="none" sx={{ marginBlockEnd: 2 }}>
          {t("likely")}
          <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
            {data.people.map(({ person, reasons }) => (
              <li key={person.id}>
                <Link
                  to="/people/$personId"
                  params={{ personId: person.id }}
                  style={{ color: "inherit" }}
                >
                  {t("likelyRow", {
                    name: names(person).name,
                    post: names(person).postTitle,
                    reasons: reasons.map((one) => t(`why.${one}`)).join(common("listSeparator")),
                  })}
                </Link>
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </div>
  );
}
