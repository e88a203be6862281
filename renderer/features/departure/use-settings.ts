/** The municipality's settings, and their defaults until they are read. */
import { defaultSettings, type Settings } from "#shared/settings.ts";
import { useCall } from "#renderer/client.ts";

export const useSettings = (): Settings => ({
  ...defaultSettings(),
  ...useCall("facts.forForms", {}).data?.settings,
});
