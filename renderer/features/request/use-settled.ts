/** A value that follows what is typed once it rests, so that the store is not asked at every key. */
import { useEffect, useMemo, useState } from "react";

const restMs = 300;

/** The same object as long as its content is the same. */
export const useSettled = <T>(value: T): T => {
  const signature = JSON.stringify(value);
  const [settled, setSettled] = useState(signature);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(signature), restMs);
    return () => clearTimeout(timer);
  }, [signature]);
  return useMemo(() => JSON.parse(settled) as T, [settled]);
};
