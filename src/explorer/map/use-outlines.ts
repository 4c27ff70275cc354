import { useEffect, useState } from "react";
import { type Outlines, readOutlines } from "./outlines.js";
import { type Provinces, readProvinces } from "./provinces.js";

/** From this scale on provinces can be told apart. */
const provincesFrom = 8;

/** What lies beneath the places, as far as it has been read. Without it they still lie right to each other. */
export function useOutlines(scale: number): {
  readonly outlines: Outlines | null;
  readonly provinces: Provinces | null;
} {
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const [provinces, setProvinces] = useState<Provinces | null>(null);
  const isNear = scale >= provincesFrom;
  useEffect(() => {
    readOutlines().then(setOutlines, () => {});
  }, []);
  useEffect(() => {
    if (isNear) readProvinces().then(setProvinces, () => {});
  }, [isNear]);
  return { outlines, provinces: isNear ? provinces : null };
}
