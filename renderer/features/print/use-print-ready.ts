/** Tells the printing window, on `<html>`, that data and fonts are there. */
import { useEffect } from "react";

export const usePrintReady = (drawn: boolean): void => {
  useEffect(() => {
    if (!drawn) return;
    let left = false;
    const say = async () => {
      await fontsLoaded();
      if (!left) document.documentElement.dataset.printReady = "true";
    };
    void say();
    return () => {
      left = true;
      delete document.documentElement.dataset.printReady;
    };
  }, [drawn]);
};

/** A hidden window draws no frame by itself, so each weight of the sheet is asked for by name. */
const fontsLoaded = async (): Promise<void> => {
  if (!("fonts" in document)) return;
  const sample = "حکم ۱۴۰۵";
  await Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px "Vazirmatn UI"`, sample)),
  );
  await document.fonts.ready;
};
