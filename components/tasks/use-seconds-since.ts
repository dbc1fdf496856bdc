"use client";

import { useEffect, useState } from "react";

/** Whole seconds since an ISO time, counting on; null on the server, whose clock the browser does not share. */
export function useSecondsSince(start: string | null): number | null {
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    if (!start) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [start]);

  if (!start || now === null) return null;
  return Math.max(0, Math.floor((now - Date.parse(start)) / 1_000));
}
