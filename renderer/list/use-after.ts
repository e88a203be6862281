/** Whether something has lasted for so long; what ends sooner is never told. */
import { useEffect, useState } from "react";

export const useAfter = (lasts: boolean, milliseconds: number): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!lasts) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [lasts, milliseconds]);
  return lasts && late;
};
